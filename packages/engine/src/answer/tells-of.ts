import { contentText, type MemoryEvent } from "@keepsake/core";
import { type DateInText, findDatesInText } from "../temporal/dates-in-text.ts";

/** A longer text is not searched for dates beyond this. */
const searchedLength = 2_000;

/**
 * Whether an event can tell of a time: it was told by then, or names a time that reaches it, as
 * "until 2021" told in 2026 reaches 2019.
 */
export function tellsOf({ content, observedAt }: MemoryEvent, atMs: number): boolean {
  const referenceMs = Date.parse(observedAt);
  if (referenceMs <= atMs) {
    return true;
  }
  const text = contentText(content).slice(0, searchedLength);
  return findDatesInText(text, { referenceMs }).some((date) => reaches(date, atMs));
}

function reaches({ role, fromMs, toMs, boundaryMs }: DateInText, atMs: number): boolean {
  if (role === "since" || role === "from" || role === "for") {
    return boundaryMs <= atMs;
  }
  return role === "until" ? atMs < boundaryMs : fromMs <= atMs && atMs < toMs;
}
