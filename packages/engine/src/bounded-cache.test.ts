import { expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache.ts";

const sizeOf = (value: string): number => value.length;

test("what was not asked for the longest makes room", () => {
  const cache = new BoundedCache<number, string>({ most: 5, sizeOf });
  cache.set(1, "aa");
  cache.set(2, "bb");
  expect(cache.get(1)).toBe("aa");
  cache.set(3, "cc");
  expect([cache.get(1), cache.get(2), cache.get(3)]).toEqual(["aa", undefined, "cc"]);
  expect(cache.size).toBe(4);
});

test("a value takes the place of the one before it under its key", () => {
  const cache = new BoundedCache<number, string>({ most: 5, sizeOf });
  cache.set(1, "aaaa");
  cache.set(1, "a");
  cache.set(2, "bbbb");
  expect([cache.get(1), cache.get(2), cache.size]).toEqual(["a", "bbbb", 5]);
});

test("a value that is too large stays until the next one comes", () => {
  const cache = new BoundedCache<number, string>({ most: 5, sizeOf });
  cache.set(1, "a");
  cache.set(2, "b".repeat(9));
  expect([cache.get(1), cache.get(2)?.length, cache.size]).toEqual([undefined, 9, 9]);
  cache.set(3, "c");
  expect([cache.get(2), cache.get(3), cache.size]).toEqual([undefined, "c", 1]);
});

test("what is taken out is gone, and counts no more", () => {
  const cache = new BoundedCache<number, string>({ most: 5, sizeOf });
  cache.set(1, "aaa");
  cache.delete(1);
  cache.delete(2);
  expect([cache.get(1), cache.size]).toEqual([undefined, 0]);
});
