import { formatTimestamp } from "@keepsake/core";

const timeBased = /^([\da-f]{8})-([\da-f]{4})-6([\da-f]{3})-/i;

/** UUIDs count from the fifteenth of October 1582, in steps of 100 nanoseconds (RFC 9562, 5.6). */
const countedFromMs = -12_219_292_800_000;

/**
 * When a checkpoint was made: LangGraph's ids begin with the time, so that they sort by it. Ids of
 * another kind all have the same time, and are sorted by themselves.
 */
export function checkpointTime(checkpointId: string): string {
  return formatTimestamp(checkpointTimeMs(checkpointId) ?? 0);
}

/** As {@link checkpointTime}, in milliseconds since the epoch; undefined for an id without a time. */
export function checkpointTimeMs(checkpointId: string): number | undefined {
  const digits = timeBased.exec(checkpointId)?.slice(1).join("");
  if (digits === undefined) {
    return undefined;
  }
  const timeMs = Number(BigInt(`0x${digits}`) / 10_000n) + countedFromMs;
  return timeMs >= 0 ? timeMs : undefined;
}
