import type { ScopeCounts, StatisticsStorage } from "../../statistics-storage.ts";
import { countConcepts, countEvents, toWaitingEvents } from "../count-records.ts";
import { lastSynthesis } from "../last-synthesis.ts";
import { listConcepts } from "../list-concepts.ts";
import type { MemoryState } from "../memory-state.ts";
import { readTimeline } from "../read-timeline.ts";

/** Counting what a scope holds. */
export function createStatisticsStorage(state: MemoryState): StatisticsStorage {
  return { countScope: (scope) => state.run(() => countScope(state, scope)) };
}

function countScope(state: MemoryState, scope: string): ScopeCounts {
  const living = state.living(scope);
  const { facts, throughRow, eventsToMend } = state.derivedOf(scope);
  const lastJob = lastSynthesis(state, scope);
  const synthesizedMs = lastJob === null ? -1 : Date.parse(lastJob.startedAt);
  return {
    events: countEvents(living),
    concepts: countConcepts(listConcepts(state, [scope])),
    facts: facts.map(({ fact }) => fact).filter(({ recordedToMs }) => recordedToMs === null),
    timeline: readTimeline(state, scope),
    unread: toWaitingEvents(
      living.filter(({ row, capture }) => row > throughRow || eventsToMend.includes(capture.id)),
    ),
    unsynthesized: toWaitingEvents(
      living.filter(({ capture }) => capture.recordedAtMs > synthesizedMs),
    ),
  };
}
