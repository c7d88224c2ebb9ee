import { expect, test } from "vitest";
import { toFactVersion } from "../../testing/to-fact-version.ts";
import type { FactHit } from "../../storage/fact-storage.ts";
import { scoreFacts } from "./score-facts.ts";

const by = { evt_1: 1 };
const anaHome = toFactVersion({ id: "fact_1", is: "Porto", by });
const anaTea = toFactVersion({ id: "fact_2", is: "tea", by, predicate: "likes" });
const benHome = toFactVersion({ id: "fact_3", of: "Ben", is: "Faro", by });
const carAna = toFactVersion({ id: "fact_4", of: "Car", is: "Ana", by, predicate: "owner" });

function rank(
  hits: readonly FactHit[],
  { ids = ["ent_ana"], words = ["ana"] }: { ids?: string[]; words?: string[] } = {},
): readonly string[] {
  const entities = { ids: new Set(ids), words: new Set(words) };
  const scoring = { terms: [["ana"], ["live", "move"]], entities, facts: 20 };
  return scoreFacts(hits, scoring).map(({ record }) => record.id);
}

test("what is asked of somebody ranks before the same of others, and the rest is left out", () => {
  const hits = [
    { fact: anaTea, terms: [0] },
    { fact: benHome, terms: [1] },
    { fact: anaHome, terms: [0, 1] },
  ];
  expect(rank(hits)).toEqual(["fact_1"]);
});

test("where nothing more is asked than a name, all of that one comes before mentions", () => {
  const hits = [
    { fact: carAna, terms: [0] },
    { fact: anaTea, terms: [] },
    { fact: anaHome, terms: [0] },
  ];
  expect(rank(hits).slice(0, 2)).toEqual(["fact_1", "fact_2"]);
});

test("of equals what began last comes first", () => {
  const hits = [10, 30, 20].map((validFromMs) => ({
    fact: toFactVersion({ id: `fact_${validFromMs}`, is: "Porto", by, validFromMs }),
    terms: [1],
  }));
  expect(rank(hits)).toEqual(["fact_30", "fact_20", "fact_10"]);
});

test("the order of the hits changes nothing", () => {
  const hits = [
    { fact: anaHome, terms: [0, 1] },
    { fact: benHome, terms: [1] },
    { fact: carAna, terms: [0] },
    { fact: anaTea, terms: [0] },
  ];
  expect(rank(hits.toReversed(), { ids: [], words: [] })).toEqual(
    rank(hits, { ids: [], words: [] }),
  );
});
