import { expect, test } from "vitest";
import { quantile } from "./quantile.ts";

test("quantile is the nearest rank, whatever the order", () => {
  const values = [50, 15, 40, 20, 35];
  expect(quantile(values, 0)).toBe(15);
  expect(quantile(values, 0.3)).toBe(20);
  expect(quantile(values, 0.5)).toBe(35);
  expect(quantile(values, 0.95)).toBe(50);
  expect(quantile(values, 1)).toBe(50);
});

test("quantile compares by number", () => {
  expect(quantile([9, 10, 100], 0.5)).toBe(10);
});

test("quantile of no values is refused", () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
