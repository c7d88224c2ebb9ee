import { parseTimestamp, type TemporalBlock } from "@keepsake/core";
import { readTimePhrases } from "../recall/read-time-phrases.ts";
import type { Storage } from "../storage/storage.ts";
import { resolveTemporalBlock } from "../temporal/resolve-temporal-block.ts";

/** The times of a temporal block that an answer goes by, in milliseconds since the epoch. */
export interface AnswerTime {
  /** What counts as now. */
  readonly nowMs: number;
  /** The time in the world that is asked about; null where the block names none. */
  readonly atMs: number | null;
  /** As known at this time; null for now. */
  readonly knownAtMs: number | null;
}

/** What counts as now for a read. @throws `ValidationError` on `temporal.referenceDate`. */
export function readNow(temporal: TemporalBlock | undefined): number {
  const { referenceDate } = temporal ?? {};
  return referenceDate === undefined
    ? Date.now()
    : parseTimestamp(referenceDate, "temporal.referenceDate");
}

/**
 * Which time an answer is about. Of a stretch of time it is the middle.
 *
 * @throws `ValidationError` naming the field of the block at fault.
 */
export async function readTemporal(
  storage: Storage,
  scope: string,
  temporal: TemporalBlock = {},
): Promise<AnswerTime> {
  const nowMs = readNow(temporal);
  const phrases = temporal.natural === undefined ? [] : await readTimePhrases(storage, scope);
  const { clip } = resolveTemporalBlock(temporal, { nowMs, phrases });
  const { validAtMs, validDuring, recordedAtMs } = clip;
  const within = validDuring === null ? null : (validDuring.fromMs + validDuring.toMs) / 2;
  return { nowMs, atMs: validAtMs ?? within, knownAtMs: recordedAtMs };
}
