import { setImmediate as endOfTurn } from "node:timers/promises";
import type { OutboxStorage } from "../storage/outbox-storage.ts";

const day = 86_400_000;
const deliveredKeptMs = 7 * day;
const othersKeptMs = 30 * day;
/** Taken away at once, in some milliseconds. */
const limit = 1_000;

/**
 * Takes away what subscriptions were told a week ago, and what did not arrive for thirty days, whether
 * anybody sends or not.
 */
export async function expireDeliveries(
  storage: Pick<OutboxStorage, "expireDeliveries">,
  signal: AbortSignal,
): Promise<void> {
  const nowMs = Date.now();
  const deliveredBeforeMs = nowMs - deliveredKeptMs;
  const outlived = { deliveredBeforeMs, othersBeforeMs: nowMs - othersKeptMs, limit };
  while (!signal.aborted && (await storage.expireDeliveries(outlived)) === limit) {
    await endOfTurn();
  }
}
