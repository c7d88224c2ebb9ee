import type { SearchHit } from "../storage/log-storage.ts";

/** A hit like most, but for what is given. */
export function toHit(given: Partial<SearchHit>): SearchHit {
  return {
    scope: "user:ana",
    position: 0,
    terms: [],
    row: 1,
    observedAtMs: Date.UTC(2023, 0, 1),
    recordedAtMs: Date.UTC(2023, 0, 1),
    session: 1,
    speaker: null,
    role: "user",
    wordCount: 10,
    isQuestion: false,
    manner: 0,
    ...given,
  };
}
