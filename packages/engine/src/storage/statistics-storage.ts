import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { TimelineEvent } from "./log-storage.ts";

/** How many records there are of a kind. */
export interface RecordCount {
  readonly rows: number;
  /** Bytes of UTF-8 of what they say. */
  readonly bytes: number;
  /** When the oldest and the newest were recorded, in milliseconds since the epoch; null for none. */
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
}

/** Events that something is to be made of yet. */
export interface WaitingEvents {
  readonly events: number;
  /** When the first of them was recorded, in milliseconds since the epoch; null for none. */
  readonly sinceMs: number | null;
}

/** What there is of a scope, in one state: counted, or such that it can be counted. */
export interface ScopeCounts {
  readonly events: RecordCount;
  /** Concepts in the versions known now, by their summaries. */
  readonly concepts: RecordCount;
  /** The versions of facts known now. */
  readonly facts: readonly FactVersion[];
  /** As `readTimeline` gives it. */
  readonly timeline: readonly TimelineEvent[];
  /** Events to be read: those that never were, and those to be read again. */
  readonly unread: WaitingEvents;
  /** Events recorded after the last completed synthesis began; all where there was none. */
  readonly unsynthesized: WaitingEvents;
}

/** Counting what a scope holds. */
export interface StatisticsStorage {
  countScope(scope: string): Promise<ScopeCounts>;
}
