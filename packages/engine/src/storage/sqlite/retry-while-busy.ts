import { setTimeout as delay } from "node:timers/promises";
import { isBusy } from "./sqlite-error.ts";

/** How long to keep trying before the lock of another process counts as a failure. */
const patienceMs = 10_000;

/**
 * Runs `work`, again and again while another connection holds the lock it needs. Waiting here and
 * not in SQLite keeps the event loop free.
 */
export async function retryWhileBusy<T>(work: () => T): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 10)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) {
        throw error;
      }
    }
    await delay(waitMs * (0.5 + Math.random()));
  }
}
