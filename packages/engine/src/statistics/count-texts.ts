import { utf8Length } from "@keepsake/core";
import type { RecordCount } from "../storage/statistics-storage.ts";

/** A record as it is counted. */
export interface CountedText {
  /** What it says. */
  readonly text: string;
  /** When it was recorded, in milliseconds since the epoch. */
  readonly recordedMs: number;
}

/** Counts records that were worked out. */
export function countTexts(records: readonly CountedText[]): RecordCount {
  const count = { rows: 0, bytes: 0, oldestMs: Infinity, newestMs: -Infinity };
  for (const { text, recordedMs } of records) {
    count.rows += 1;
    count.bytes += utf8Length(text);
    count.oldestMs = Math.min(count.oldestMs, recordedMs);
    count.newestMs = Math.max(count.newestMs, recordedMs);
  }
  return count.rows === 0 ? { ...count, oldestMs: null, newestMs: null } : count;
}
