import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ScopeStatistics, SearchHit, SearchResult } from "../storage/log-storage.ts";
import { toHit } from "../testing/to-hit.ts";
import { packManner } from "../text/manner.ts";
import { analyseQuery } from "./analyse-query.ts";
import { scoreHits } from "./score-hits.ts";

test("what says a rare word of the query ranks above what says a common one", () => {
  const hits = [
    toHit({ position: 1, session: 1, terms: [0] }),
    toHit({ position: 11, session: 2, terms: [0] }),
    toHit({ position: 21, session: 3, terms: [1] }),
  ];
  expect(rank("dog Porto", hits)[0]).toBe(21);
});

test("the answer to a question with the words of the query ranks above the question", () => {
  const hits = [
    toHit({ position: 1, terms: [0, 1], speaker: "Bo", isQuestion: true }),
    toHit({ position: 2, terms: [0], speaker: "Ana" }),
    toHit({ position: 3, terms: [], speaker: "Bo" }),
  ];
  expect(rank("When did the dog come from Porto?", hits)[0]).toBe(2);
});

test("turns of another session or scope lend no words", () => {
  const hits = [
    toHit({ position: 1, session: 1, terms: [0] }),
    toHit({ position: 2, session: 2, terms: [] }),
    toHit({ position: 2, scope: "user:bo", terms: [] }),
  ];
  expect(rank("Porto", hits)).toEqual([1]);
});

test.each(["What did Ana say of Porto?", "what did ana say of porto"])(
  "%s: a speaker whom the query names ranks above another",
  (query) => {
    const hits = [
      toHit({ position: 1, session: 1, terms: [1], speaker: "Bo Lind" }),
      toHit({ position: 11, session: 2, terms: [1], speaker: "Ana Reis" }),
    ];
    expect(rank(query, hits)).toEqual([11, 1]);
  },
);

test("of several things asked for, what the one named said ranks above much talk of another's", () => {
  const hits = [
    ...[1, 2, 3, 4].map((position) => toHit({ position, terms: [0], speaker: "Bo" })),
    toHit({ position: 11, session: 2, terms: [0], speaker: "Ana" }),
  ];
  expect(rank("What books has Ana read?", hits)[0]).toBe(11);
  expect(rank("Which book did Ana read?", hits).indexOf(11)).toBeGreaterThan(1);
});

test("a thing of the kind that is asked for bears on a question for several", () => {
  const hits = [
    toHit({ position: 1, session: 1, terms: [2], speaker: "Ana" }),
    toHit({ position: 11, session: 2, terms: [], speaker: "Ana" }),
  ];
  expect(rank("What sports has Ana done?", hits)).toEqual([1]);
});

test("what people tell of themselves ranks above praise, and above what takes it up", () => {
  const told = packManner({ aboutSelf: 0.75, particulars: 1 });
  const hits = [
    toHit({ position: 1, session: 1, terms: [0], manner: told }),
    toHit({ position: 2, session: 1, terms: [0] }),
    toHit({ position: 11, session: 2, terms: [0] }),
    toHit({ position: 12, session: 2, terms: [0] }),
  ];
  expect(rank("Porto", hits)).toEqual([1, 12, 11, 2]);
});

test("what was said in the month that the query names ranks above the same of another", () => {
  const hits = [
    toHit({ position: 1, session: 1, terms: [0], observedAtMs: Date.UTC(2023, 4, 20) }),
    toHit({ position: 11, session: 2, terms: [0], observedAtMs: Date.UTC(2023, 8, 20) }),
  ];
  expect(rank("Porto in May 2023", hits)).toEqual([1, 11]);
});

test("beside an assistant, a user's statement ranks above echoes and the same question", () => {
  const hits = [
    toHit({ position: 0, session: 1, terms: [0, 1], isQuestion: true, wordCount: 4 }),
    toHit({ position: 1, session: 1, terms: [0, 1], role: "assistant" }),
    toHit({ position: 2, session: 2, terms: [0] }),
    toHit({ position: 3, session: 2, terms: [0, 1], role: "assistant" }),
    toHit({ position: 4, session: 3, terms: [0, 1], isQuestion: true, wordCount: 4 }),
    toHit({ position: 5, session: 3, terms: [0, 1], role: "assistant" }),
  ];
  const statistics = toStatistics(hits).map((scope) => ({ ...scope, assistantEvents: 25 }));
  expect(rank("Where does Ana live?", hits, statistics)[0]).toBe(2);
});

test("beside an assistant, a long reply ranks below a short one with the same words", () => {
  const hits = [
    toHit({ position: 1, session: 1, terms: [0], role: "assistant", wordCount: 300 }),
    toHit({ position: 11, session: 2, terms: [0], role: "assistant", wordCount: 15 }),
  ];
  const statistics = toStatistics(hits).map((scope) => ({ ...scope, assistantEvents: 25 }));
  expect(rank("Porto", hits, statistics)).toEqual([11, 1]);
});

test("of equals the newer ranks first", () => {
  const hits = [1, 2, 3].map((session) =>
    toHit({ position: 10 * session, session, terms: [0], observedAtMs: session }),
  );
  expect(rank("Porto", hits)).toEqual([30, 20, 10]);
});

test("a query without words ranks nothing", () => {
  expect(rank("?", [toHit({})])).toEqual([]);
});

const anyHit = fc.record({
  scope: fc.constantFrom("user:ana", "user:bo"),
  position: fc.nat(40),
  terms: fc.uniqueArray(fc.nat(2)),
  row: fc.constant(1),
  observedAtMs: fc.nat(2_000_000_000_000),
  recordedAtMs: fc.nat(2_000_000_000_000),
  session: fc.nat(5),
  speaker: fc.constantFrom(null, "Ana", "Bo"),
  role: fc.constantFrom(null, "user" as const, "assistant" as const, "tool" as const),
  wordCount: fc.nat(500),
  isQuestion: fc.boolean(),
  manner: fc.nat(19),
});
const anyHits = fc.uniqueArray(anyHit, { selector: (hit) => `${hit.scope} ${hit.position}` });

test("the order in which hits arrive changes nothing", () => {
  fc.assert(
    fc.property(anyHits, (hits) => {
      const query = analyseQuery("Ana dog Porto in May");
      const statistics = toStatistics(hits);
      expect(scoreHits(query, { hits: hits.toReversed(), statistics })).toEqual(
        scoreHits(query, { hits, statistics }),
      );
    }),
  );
});

test("scores are finite, above zero, and descend", () => {
  fc.assert(
    fc.property(anyHits, fc.boolean(), (hits, isCounted) => {
      const statistics = isCounted ? toStatistics(hits) : [];
      const scores = scoreHits(analyseQuery("Ana dog Porto 2023"), { hits, statistics }).map(
        ({ score }) => score,
      );
      expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});

function rank(
  query: string,
  hits: readonly SearchHit[],
  statistics: SearchResult["statistics"] = toStatistics(hits),
): number[] {
  return scoreHits(analyseQuery(query), { hits, statistics }).map(({ hit }) => hit.position);
}

function toStatistics(hits: readonly SearchHit[]): ScopeStatistics[] {
  return [...new Set(hits.map((hit) => hit.scope))].map((scope) => ({
    scope,
    events: 50,
    words: 500,
    assistantEvents: 0,
  }));
}
