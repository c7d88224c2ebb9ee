import type { MemoryEvent } from "@keepsake/core";
import { expect, test } from "vitest";
import { toFactVersion } from "../../testing/to-fact-version.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { narrateBelief } from "./narrate-belief.ts";
import { toSupportGraph } from "./support-graph.ts";
import { type WeighedClaim, weighClaims } from "./weigh-beliefs.ts";

const day = (text: string): number => Date.parse(text);

const events = new Map(
  [
    ["evt_1", "2025-01-01", "I live in Lisbon."],
    ["evt_2", "2026-03-05", "I moved to Porto."],
    ["evt_3", "2026-05-01", `Porto is where I live. ${"It rains. ".repeat(40)}`],
    ["evt_4", "2026-05-01", "She lives in Faro."],
  ].map(([id = "", observedAt, text = ""]): [string, MemoryEvent] => [
    id,
    {
      id,
      scope: "user:ana",
      modality: "conversation",
      content: { kind: "message", role: "user", text },
      observedActor: null,
      observedAt: `${observedAt}T10:00:00.000Z`,
      recordedAt: `${observedAt}T10:00:00.000Z`,
      labels: [],
      metadata: {},
    },
  ]),
);

const lisbon = toFactVersion({
  id: "fact_a",
  is: "Lisbon",
  validFromMs: day("2025-01-01"),
  validToMs: day("2026-03-05"),
  by: { evt_1: 0.9 },
});
const porto = toFactVersion({
  id: "fact_b",
  is: "Porto",
  validFromMs: day("2026-03-05"),
  by: { evt_2: 0.9, evt_3: 0.9 },
});
const faro = toFactVersion({
  id: "fact_c",
  is: "Faro",
  validFromMs: day("2026-03-05"),
  by: { evt_4: 0.5 },
  conflictsWith: ["fact_b"],
});

function weigh(versions: readonly FactVersion[], id: string): WeighedClaim {
  const claims = weighClaims(versions, { validAtMs: day("2026-06-01") });
  const claim = claims.find(({ fact }) => fact.id === id);
  if (claim === undefined) {
    throw new Error(`nothing is known of ${id}`);
  }
  return claim;
}

test("a belief is told with what was said when, and what held before", () => {
  const claim = weigh([lisbon, porto], "fact_b");
  expect(narrateBelief({ claim, before: [lisbon], after: [], events })).toBe(
    "Ana lives in Porto (likely true, 0.82): said on 2026-03-05 and again on 2026-05-01; " +
      "Lisbon, said on 2025-01-01, ended on 2026-03-05.",
  );
});

test("what ended is told with what took its place", () => {
  const claim = weigh([lisbon, porto], "fact_a");
  expect(narrateBelief({ claim, before: [], after: [porto], events })).toBe(
    "Ana lives in Lisbon (likely true, 0.74): said on 2025-01-01; " +
      "it ended on 2026-03-05: Ana lives in Porto, said on 2026-03-05 and again on 2026-05-01.",
  );
});

test("what speaks against a belief is told, and what nobody remembers is not", () => {
  const disputed = { ...porto, conflictsWith: ["fact_c"] };
  const claim = weigh([disputed, faro], "fact_b");
  const narrative = narrateBelief({ claim, before: [], after: [], events: new Map() });
  expect(narrative).toBe(
    "Ana lives in Porto (likely true, 0.70): of which no telling is left; " +
      "against it, Ana lives in Faro, of which no telling is left.",
  );
});

test("the graph leads from a belief over facts to events, with what was said shortened", () => {
  const disputed = { ...porto, conflictsWith: ["fact_c"] };
  const { nodes, edges } = toSupportGraph(weigh([disputed, faro], "fact_b"), events);
  expect(nodes.map(({ id, type, weight }) => [id, type, weight])).toEqual([
    ["belief_b", "belief", 0.697],
    ["fact_b", "fact", 0.9],
    ["fact_c", "fact", 0.5],
    ["evt_2", "event", 0.9],
    ["evt_3", "event", 0.9],
    ["evt_4", "event", 0.5],
  ]);
  expect(edges).toEqual([
    { from: "belief_b", to: "fact_b", relation: "supported_by" },
    { from: "belief_b", to: "fact_c", relation: "contradicted_by" },
    { from: "fact_b", to: "evt_2", relation: "extracted_from" },
    { from: "fact_b", to: "evt_3", relation: "extracted_from" },
    { from: "fact_c", to: "evt_4", relation: "extracted_from" },
  ]);
  expect(nodes[4]?.summary.length).toBeLessThanOrEqual(200);
  expect(nodes[4]?.summary).toMatch(/^Porto is where I live\. It rains\..*…$/);
});

test("an event that is gone is not in the graph", () => {
  const { nodes, edges } = toSupportGraph(weigh([porto], "fact_b"), new Map());
  expect(nodes.map(({ id }) => id)).toEqual(["belief_b", "fact_b"]);
  expect(edges).toHaveLength(1);
});
