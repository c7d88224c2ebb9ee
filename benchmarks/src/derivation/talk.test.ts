import { expect, test } from "vitest";
import { makeTalk } from "./talk.ts";

const textsOf = (seed: number): readonly string[] => makeTalk(seed, 200).map(({ text }) => text);

test("talk is the same for the same seed and another for another", () => {
  expect(textsOf(1)).toEqual(textsOf(1));
  expect(textsOf(2)).not.toEqual(textsOf(1));
});

test("user and assistant take turns, an hour apart, and the user alone states facts", () => {
  const [first, second] = makeTalk(1, 2);
  expect([first?.role, second?.role]).toEqual(["user", "assistant"]);
  expect(Date.parse(second?.observedAt ?? "") - Date.parse(first?.observedAt ?? "")).toBe(
    3_600_000,
  );
  const moved = makeTalk(1, 400).filter(({ text }) => /moved to [A-Z]\w+ (in|last) /.test(text));
  expect(moved.length).toBeGreaterThan(5);
  expect(new Set(moved.map(({ role }) => role))).toEqual(new Set(["user"]));
});

test("no place of a form is left open", () => {
  expect(makeTalk(1, 1_000).filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([]);
});
