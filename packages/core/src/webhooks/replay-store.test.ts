import { expect, test } from "vitest";
import { createReplayStore } from "./replay-store.ts";

test("a key is there until its time has passed", () => {
  let nowMs = 1_000;
  const store = createReplayStore(() => nowMs);
  expect(store.has("a")).toBe(false);
  expect(store.add("a", 10)).toBe(true);
  expect(store.has("a")).toBe(true);
  expect(store.add("a", 10)).toBe(false);
  nowMs = 1_009;
  expect(store.has("a")).toBe(true);
  nowMs = 1_010;
  expect(store.has("a")).toBe(false);
  expect(store.add("a", 10)).toBe(true);
});

test("a key stays where its time has no end", () => {
  let nowMs = 0;
  const store = createReplayStore(() => nowMs);
  void store.add("a", Infinity);
  nowMs = Number.MAX_SAFE_INTEGER;
  void store.add("b", 1);
  expect(store.has("a")).toBe(true);
});

test("adding a million keys in turn costs no more the later it is", () => {
  let nowMs = 0;
  const store = createReplayStore(() => nowMs);
  const addMany = (): number => {
    const startMs = performance.now();
    for (let index = 0; index < 200_000; index += 1) {
      nowMs += 1;
      void store.add(`key ${nowMs}`, 1_000);
    }
    return performance.now() - startMs;
  };
  const [first, , , , last] = [addMany(), addMany(), addMany(), addMany(), addMany()];
  expect(last).toBeLessThan(first * 10 + 200);
});
