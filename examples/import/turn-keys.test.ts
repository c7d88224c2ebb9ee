import { expect, test } from "vitest";
import { TurnKeys } from "./turn-keys.ts";

interface Said {
  readonly text: string;
  readonly at?: string;
}

function keysOf(...turns: readonly (string | Said)[]): readonly string[] {
  const keys = new TurnKeys();
  return turns.map((turn) => {
    const { text, at } = typeof turn === "string" ? { text: turn, at: undefined } : turn;
    return keys.next({ text, role: "user", speaker: undefined, at });
  });
}

const noon = { text: "Yes.", at: "2026-03-05T12:00:00Z" };
const evening = { text: "Yes.", at: "2026-03-05T18:00:00Z" };

test("the same turns have the same keys, and more of them keep those", () => {
  const keys = keysOf("Tea?", "Yes.", noon, "Milk?");
  expect(keysOf("Tea?", "Yes.", noon, "Milk?", "No.", evening).slice(0, 4)).toEqual(keys);
});

test("the same words after other words have another key", () => {
  const [, toTea, , toMilk] = keysOf("Tea?", "Yes.", "Milk?", "Yes.");
  const [, toSugar] = keysOf("Sugar?", "Yes.");
  expect(new Set([toTea, toMilk, toSugar]).size).toBe(3);
});

test("what was said twice at one time, or at none, is two turns", () => {
  expect(new Set(keysOf("Yes.", "Yes.")).size).toBe(2);
  expect(new Set(keysOf(noon, noon)).size).toBe(2);
  expect(new Set(keysOf(noon, "Tea?", noon)).size).toBe(3);
});

test("a turn at a time of its own keeps its key wherever it stands", () => {
  const [first, second] = keysOf(noon, evening);
  expect(keysOf("Tea?", evening, "Milk?", noon)).toEqual([
    expect.any(String),
    second,
    expect.any(String),
    first,
  ]);
});
