import { expect, test } from "vitest";
import { LoopTurns } from "./loop-turns.ts";

test("long work leaves the event loop to others in between, and counts its own time alone", async () => {
  const loop = new LoopTurns();
  let others = 0;
  let isDone = false;
  const takeTurns = (): void => {
    others += 1;
    work(1);
    if (!isDone) {
      setImmediate(takeTurns);
    }
  };
  setImmediate(takeTurns);
  for (let part = 0; part < 50; part += 1) {
    work(0.5);
    await loop.breathe();
  }
  isDone = true;
  expect(others).toBeGreaterThanOrEqual(100);
  expect(loop.workedMs).toBeGreaterThanOrEqual(25);
});

test("short work keeps its turn", async () => {
  const loop = new LoopTurns();
  let hasTurned = false;
  setImmediate(() => {
    hasTurned = true;
  });
  await loop.breathe();
  expect(hasTurned).toBe(false);
  await loop.next();
  expect(hasTurned).toBe(true);
});

function work(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}
