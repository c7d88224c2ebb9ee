import type { ScopeCounts, StatisticsStorage } from "../../statistics-storage.ts";
import type { ScopeRow } from "../tables/scopes-table.ts";
import type { Tables } from "../tables/tables.ts";
import type { SqliteParts } from "./parts.ts";

const nothing = { rows: 0, bytes: 0, oldestMs: null, newestMs: null };
const nobody = { events: 0, sinceMs: null };
const knownNow = {
  subjectIds: null,
  predicates: null,
  object: null,
  ids: null,
  recordedAtMs: null,
  includeClosed: false,
};

/** Counting what a scope of a database holds. */
export function createStatisticsStorage({ connection, tables }: SqliteParts): StatisticsStorage {
  return {
    countScope: (path) =>
      connection.read(() => {
        const scope = tables.scopes.find(path);
        return scope === null ? emptyCounts : countScope(tables, scope);
      }),
  };
}

const emptyCounts: ScopeCounts = {
  events: nothing,
  concepts: nothing,
  facts: [],
  timeline: [],
  unread: nobody,
  unsynthesized: nobody,
};

function countScope(tables: Tables, scope: ScopeRow): ScopeCounts {
  const { number, path } = scope;
  const lastJob = tables.concepts.lastJob(number);
  const synthesizedMs = lastJob === null ? -1 : Date.parse(lastJob.startedAt);
  return {
    events: tables.counts.events(number),
    concepts: tables.counts.concepts(number),
    facts: tables.facts.find({ ...knownNow, scopes: [path] }),
    timeline: tables.reader.timeline(number),
    unread: tables.counts.unread(scope),
    unsynthesized: tables.counts.recordedAfter(number, synthesizedMs),
  };
}
