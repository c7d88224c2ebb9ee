import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createIdempotencyKey } from "./idempotency-key.ts";
import { limits } from "./limits.ts";
import { utf8Length } from "./recall/estimate-tokens.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("no two keys are equal, also those made in one millisecond", () => {
  const keys = new Set(Array.from({ length: 10_000 }, createIdempotencyKey));
  expect(keys.size).toBe(10_000);
});

test("keys sort in the order in which they were made", () => {
  const keys = [0, 1, 4_096, 2 ** 40].map((timeMs) => {
    vi.setSystemTime(timeMs);
    return createIdempotencyKey();
  });
  expect(keys.toSorted()).toEqual(keys);
});

test("a key fits the limit and needs no escaping anywhere", () => {
  const key = createIdempotencyKey();
  expect(key).toMatch(/^ks-[0-9a-f-]{49}$/);
  expect(utf8Length(key)).toBeLessThanOrEqual(limits.idempotencyKeyBytes);
});
