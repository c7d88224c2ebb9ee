import { expect, test } from "vitest";
import { toFactVersion } from "../../testing/to-fact-version.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { gatherEvidence, type Evidence } from "./gather-evidence.ts";

function gather(facts: readonly FactVersion[]): Evidence {
  const ana = { id: "ent_ana", name: "Ana" };
  const subject = { conceptId: "cn_1", entity: ana, name: "Ana", namedBy: null, calledAs: ["Ana"] };
  return gatherEvidence(subject, { facts, mentions: [] });
}

test("what is said of an entity comes before others, and what was told more often before the rest", () => {
  const { facts } = gather([
    toFactVersion({
      id: "fact_a",
      of: "Bo",
      predicate: "manager",
      is: "Ana",
      by: { evt_1: 1, evt_2: 1 },
    }),
    toFactVersion({ id: "fact_b", predicate: "works_at", is: "Acme", by: { evt_3: 1 } }),
    toFactVersion({ id: "fact_c", is: "Porto", by: { evt_4: 1, evt_5: 0.5 } }),
  ]);
  expect(facts).toEqual([
    { text: "Ana lives in Porto.", ids: ["fact_c", "evt_4", "evt_5"], confidence: 1 },
    { text: "Ana works at Acme.", ids: ["fact_b", "evt_3"], confidence: 1 },
    { text: "Bo has as manager Ana.", ids: ["fact_a", "evt_1", "evt_2"], confidence: 1 },
  ]);
});

test("what stands side by side is one sentence", () => {
  const { facts } = gather(
    ["Dutch", "Polish", "Thai"].map((is, index) =>
      toFactVersion({ id: `fact_${is}`, predicate: "speaks", is, by: { [`evt_${index}`]: 0.9 } }),
    ),
  );
  expect(facts.map(({ text }) => text)).toEqual(["Ana speaks Dutch, Polish and Thai."]);
  expect(facts[0]?.ids).toHaveLength(6);
});

test("what is in conflict is told apart, as disputed", () => {
  const { facts } = gather([
    toFactVersion({ id: "fact_a", is: "Faro", by: { evt_1: 1 }, conflictsWith: ["fact_b"] }),
    toFactVersion({ id: "fact_b", is: "Porto", by: { evt_2: 1 }, conflictsWith: ["fact_a"] }),
  ]);
  expect(facts.map(({ text }) => text)).toEqual([
    "Ana lives in Faro (disputed).",
    "Ana lives in Porto (disputed).",
  ]);
});
