import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { watchEventLoop } from "./watch-event-loop.ts";

test("a turn that takes too long is seen, and passes", async () => {
  const watch = watchEventLoop(1_000);
  await sleep(50);
  expect(watch.isOverloaded()).toBe(false);
  const until = performance.now() + 1_500;
  while (performance.now() < until) {
    // Nothing else gets its turn.
  }
  await vi.waitFor(() => expect(watch.isOverloaded()).toBe(true), { interval: 5 });
  await vi.waitFor(() => expect(watch.isOverloaded()).toBe(false), 5_000);
  watch.stop();
});
