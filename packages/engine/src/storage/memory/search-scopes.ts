import { chooseMatches } from "../choose-matches.ts";
import type { ScopeStatistics, SearchHit, SearchQuery, SearchResult } from "../log-storage.ts";
import { sumCounts } from "../sum-counts.ts";
import { stem } from "../../text/stem.ts";
import type { MemoryState } from "./memory-state.ts";
import type { StoredEvent } from "./stored-event.ts";

/** What a search finds in each of its scopes that holds anything. */
export function searchScopes(state: MemoryState, query: SearchQuery): SearchResult {
  const { terms, limit } = query;
  const found = query.scopes
    .map((scope) => ({ scope, events: state.living(scope) }))
    .filter(({ events }) => events.length > 0)
    .map(({ scope, events }) => ({ scope, events, ...searchScope(events, query) }));
  const counts = found.map(({ matches }) => matches.map(({ length }) => length));
  return {
    hits: found.flatMap(({ hits }) => hits),
    statistics: found.map(({ scope, events }) => countWords(scope, events)),
    ...(limit !== undefined && { matchCounts: sumCounts(terms.length, counts) }),
  };
}

interface FoundInScope {
  /** Positions of the events that hold each term. */
  readonly matches: readonly (readonly number[])[];
  readonly hits: readonly SearchHit[];
}

/** The matches among the living events of one scope, those wanted, and their neighbours, in order of arrival. */
function searchScope(
  events: readonly StoredEvent[],
  { terms, neighbours, rows = [], labels, limit = Infinity }: SearchQuery,
): FoundInScope {
  const held = events.map(({ stems }) => matchTerms(stems, terms));
  const matches = terms.map((_, term) =>
    [...held.keys()].filter((position) => held[position]?.includes(term)),
  );
  const isChosen = chooseMatches({ matches, events: events.length, limit });
  const isFound = isChosen.map((chosen, position) =>
    rows.includes(events[position]?.row ?? 0) ? 1 : chosen,
  );
  const hits = events.flatMap((stored, position) => {
    const around = isFound.subarray(Math.max(0, position - neighbours), position + neighbours + 1);
    if (!around.includes(1)) {
      return [];
    }
    const hit = toHit(stored, position, held[position] ?? []);
    const own = stored.capture.envelope.context.labels;
    const mayHaveLabel = labels?.some((label) => own.includes(label));
    return [mayHaveLabel === undefined ? hit : { ...hit, mayHaveLabel }];
  });
  return { matches, hits };
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
  const { observedAtMs, recordedAtMs, wordCount, isQuestion, manner, envelope } = capture;
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
    manner,
  };
}
