import { expect, test } from "vitest";
import type { SearchHit } from "../../storage/log-storage.ts";
import { toHit } from "../../testing/to-hit.ts";
import { weights } from "../weights.ts";
import { scoreMeaning } from "./score-meaning.ts";

const near = new Map([[2, 3]]);

function score(hits: readonly SearchHit[], reach = 2): readonly number[] {
  return scoreMeaning(hits, { near, reach });
}

test("a turn is worth its own meaning, and others of its session a share of it", () => {
  const hits = [0, 1, 2, 3].map((row) => toHit({ row, position: row, session: 1 }));
  const session = 3 * weights.sessionMeaning;
  expect(score(hits)).toEqual([session, 3 * weights.nextMeaning + session, 3 + session, session]);
});

test("the answer to a question that is near in meaning is near as well", () => {
  const question = toHit({ row: 2, position: 1, speaker: "Bo", isQuestion: true });
  const answer = toHit({ row: 3, position: 2, speaker: "Ana" });
  const session = 3 * weights.sessionMeaning;
  expect(score([question, answer])[1]).toBe(3 * weights.answeredMeaning + session);
  expect(score([question, { ...answer, speaker: "Bo" }])[1]).toBe(session);
  expect(score([question, { ...answer, position: 3 }])[1]).toBe(session);
});

test("nothing is lent to another session or scope, nor where each turn stands by itself", () => {
  const hits = [
    toHit({ row: 1, position: 1, session: 1 }),
    toHit({ row: 2, position: 2, session: 2 }),
    toHit({ row: 3, position: 3, session: 2, scope: "user:bo" }),
  ];
  expect(score(hits)).toEqual([0, 3 + 3 * weights.sessionMeaning, 0]);
  const alike = hits.map((hit) => ({ ...hit, session: 2, scope: "user:bo" }));
  expect(score(alike, 0)).toEqual([0, 3, 0]);
});

test("where nothing is near, nothing is scored", () => {
  expect(scoreMeaning([toHit({})], { near: new Map(), reach: 2 })).toEqual([]);
});
