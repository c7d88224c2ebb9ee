import { expect, test } from "vitest";
import { makeProjectTalk } from "./project-talk.ts";

const talk = makeProjectTalk(1, "org:a", 400);
const statement = /The [A-Z][a-z]+ (?:service|project)|The deadline of the [A-Z][a-z]+ project/;

test("the same seed says the same, and another something else", () => {
  expect(makeProjectTalk(1, "org:a", 400)).toEqual(talk);
  expect(makeProjectTalk(2, "org:a", 400)).not.toEqual(talk);
});

test("about one in ten turns states something", () => {
  const stated = talk.filter(({ text }) => statement.test(text));
  expect(stated.length).toBeGreaterThan(15);
  expect(stated.length).toBeLessThan(80);
});

test("turns come in talks of 20, hours apart", () => {
  const times = talk.map(({ observedAt }) => Date.parse(observedAt));
  const gaps = times.slice(1).map((timeMs, index) => timeMs - (times[index] ?? 0));
  expect(gaps.filter((gapMs) => gapMs > 3_600_000)).toHaveLength(19);
  expect(gaps.every((gapMs) => gapMs >= 60_000)).toBe(true);
});
