import { formatTimestamp, type LayerStats, type ScopeStats } from "@keepsake/core";
import { readVersions } from "../layers/beliefs/read-versions.ts";
import { weighBeliefs } from "../layers/beliefs/weigh-beliefs.ts";
import { factText } from "../layers/facts/fact-text.ts";
import type { RecordCount, WaitingEvents } from "../storage/statistics-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { countEpisodes } from "./count-episodes.ts";
import { countTexts } from "./count-texts.ts";

const nobody: WaitingEvents = { events: 0, sinceMs: null };

/**
 * How much each layer of a scope holds. What is worked out when it is read, beliefs and episodes, is
 * worked out to be counted.
 */
export async function measureLayers(storage: Storage, scope: string): Promise<ScopeStats> {
  const counts = await storage.countScope(scope);
  const nowMs = Date.now();
  const { unread, unsynthesized } = counts;
  const facts = counts.facts.map((fact) => {
    return { text: factText(fact), recordedMs: fact.recordedFromMs };
  });
  const versions = await readVersions(storage, { scopes: [scope] });
  const beliefs = weighBeliefs(versions, { validAtMs: nowMs }).map(({ claim, recordedFrom }) => {
    return { text: claim, recordedMs: Date.parse(recordedFrom) };
  });
  const episodes = await countEpisodes(storage, scope, counts.timeline);
  const toStats = (count: RecordCount, waiting: WaitingEvents): LayerStats => ({
    rows: count.rows,
    bytes: count.bytes,
    oldest: formatTime(count.oldestMs),
    newest: formatTime(count.newestMs),
    pendingEvents: waiting.events,
    lagMs: waiting.sinceMs === null ? 0 : Math.max(0, nowMs - waiting.sinceMs),
  });
  return {
    scope,
    at: formatTimestamp(nowMs),
    layers: {
      events: toStats(counts.events, nobody),
      episodes: toStats(episodes, nobody),
      facts: toStats(countTexts(facts), unread),
      beliefs: toStats(countTexts(beliefs), unread),
      understanding: toStats(counts.concepts, unsynthesized),
    },
  };
}

function formatTime(timeMs: number | null): string | null {
  return timeMs === null ? null : formatTimestamp(timeMs);
}
