import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchLoop } from "./watch-loop.ts";

test("work that keeps the event loop busy is seen, and its result given", async () => {
  const { result, delayMs, elapsedMs, peakMiB } = await watchLoop(async () => {
    await delay(20);
    const until = performance.now() + 60;
    while (performance.now() < until) {
      // keeps the loop busy
    }
    return "done";
  });
  expect(result).toBe("done");
  expect(delayMs.max).toBeGreaterThan(50);
  expect(delayMs.p50).toBeLessThanOrEqual(delayMs.p99);
  expect(delayMs.p99).toBeLessThanOrEqual(delayMs.max);
  expect(elapsedMs).toBeGreaterThan(75);
  expect(peakMiB).toBeGreaterThan(1);
});
