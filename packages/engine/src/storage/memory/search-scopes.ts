import type { ScopeStatistics, SearchHit, SearchQuery, SearchResult } from "../log-storage.ts";
import { stem } from "../../text/stem.ts";
import type { MemoryState } from "./memory-state.ts";
import type { StoredEvent } from "./stored-event.ts";

/** What a search finds in each of its scopes that holds anything. */
export function searchScopes(state: MemoryState, query: SearchQuery): SearchResult {
  const found = query.scopes
    .map((scope) => ({ scope, events: state.living(scope) }))
    .filter(({ events }) => events.length > 0);
  return {
    hits: found.flatMap(({ events }) => searchScope(events, query)),
    statistics: found.map(({ scope, events }) => countWords(scope, events)),
  };
}

/** The matches among the living events of one scope, in order of arrival, and their neighbours. */
function searchScope(
  events: readonly StoredEvent[],
  { terms, neighbours, rows = [], labels }: SearchQuery,
): readonly SearchHit[] {
  const matches = events.map(({ stems }) => matchTerms(stems, terms));
  return events.flatMap((stored, position) => {
    const around = matches.slice(Math.max(0, position - neighbours), position + neighbours + 1);
    if (!around.some((found) => found.length > 0) && !rows.includes(stored.row)) {
      return [];
    }
    const hit = toHit(stored, position, matches[position] ?? []);
    const own = stored.capture.envelope.context.labels;
    const mayHaveLabel = labels?.some((label) => own.includes(label));
    return [mayHaveLabel === undefined ? hit : { ...hit, mayHaveLabel }];
  });
}

/** What a scope holds, in numbers. */
function countWords(scope: string, events: readonly StoredEvent[]): ScopeStatistics {
  return {
    scope,
    events: events.length,
    words: events.reduce((sum, { capture }) => sum + capture.wordCount, 0),
    assistantEvents: events.filter(({ role }) => role === "assistant").length,
  };
}

function matchTerms(stems: ReadonlySet<string>, terms: SearchQuery["terms"]): readonly number[] {
  return terms.flatMap((words, index) =>
    words.some((word) => stems.has(stem(word))) ? [index] : [],
  );
}

function toHit(
  { row, scope, capture, session, role }: StoredEvent,
  position: number,
  terms: readonly number[],
): SearchHit {
  const { observedAtMs, recordedAtMs, wordCount, isQuestion, envelope } = capture;
  const speaker = envelope.observedActor?.id ?? null;
  return {
    row,
    scope,
    position,
    terms,
    observedAtMs,
    recordedAtMs,
    session,
    speaker,
    role,
    wordCount,
    isQuestion,
  };
}
