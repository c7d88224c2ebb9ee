import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds between two looks at the event loop. */
const lookMs = 5;
/** For how many milliseconds it must have been free, and after how many nobody waits any longer. */
const calmMs = 100;
const patienceMs = 10_000;

/** Waits until what is done behind calls is done: until the event loop was free for a while. */
export async function awaitCalm(): Promise<void> {
  const beganMs = performance.now();
  let busyMs = beganMs;
  let nowMs = beganMs;
  while (nowMs - busyMs < calmMs && nowMs - beganMs < patienceMs) {
    const lastMs = nowMs;
    await delay(lookMs);
    nowMs = performance.now();
    busyMs = nowMs - lastMs > 2 * lookMs ? nowMs : busyMs;
  }
}
