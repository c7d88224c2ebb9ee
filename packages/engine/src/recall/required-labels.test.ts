import type { FilterTree } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { compileFilter, requiredLabels, toFilterableEvent } from "@keepsake/core/packing";

const anyLabels = fc.subarray(["a", "b", "c"]);
const anyTree: fc.Arbitrary<FilterTree> = fc.letrec<{ tree: FilterTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    anyLabels.map((any) => ({ labels: { in: any } })),
    anyLabels.map((none) => ({ labels: { nin: none } })),
    anyLabels.map(([eq = "d", ...any]) => ({ labels: { eq, in: any } })),
    anyLabels.map((labels) => ({ metadata: { labels, modality: "note" } })),
    fc.constant({ role: { eq: "user" }, labels: { exists: true } }),
    fc.record({ AND: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ OR: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ NOT: tie("tree") }),
  ),
})).tree;

test("whatever a filter lets through has one of the labels it requires", () => {
  let required = 0;
  fc.assert(
    fc.property(anyTree, anyLabels, (tree, labels) => {
      const wanted = requiredLabels(tree);
      required += wanted === undefined ? 0 : 1;
      const event = {
        id: "evt_1",
        scope: "user:ana",
        modality: "note",
        role: "user",
        content: { kind: "text", text: "x" },
        observedActor: null,
        observedAt: "2026-03-05T00:00:00.000Z",
        recordedAt: "2026-03-05T00:00:00.000Z",
        labels,
        metadata: {},
      } as const;
      if (wanted !== undefined && !wanted.some((label) => labels.includes(label))) {
        expect(compileFilter(tree)(toFilterableEvent(event))).toBe(false);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(required).toBeGreaterThan(100);
});

test.each<[FilterTree, readonly string[] | undefined]>([
  [{ labels: { eq: "a" } }, ["a"]],
  [{ AND: [{ labels: { in: ["a", "b"] } }, { metadata: { labels: "c" } }] }, ["c"]],
  [{ OR: [{ labels: { eq: "a" } }] }, undefined],
  [{ labels: { in: Array.from({ length: 101 }, (_, index) => `${index}`) } }, undefined],
])("of %j are required %j", (tree, labels) => {
  expect(requiredLabels(tree)).toEqual(labels);
});

test("events with a rare label are found behind many that suit the query better", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const ana = memory.scope("user:ana");
  await ana.experienceBulk([
    { text: "A river is long.", labels: ["rare"] },
    ...Array.from({ length: 900 }, (_, index) => ({
      text: `River, river ${index}.`,
      labels: ["often"],
    })),
  ]);
  const request = {
    query: "river",
    include: ["events"],
    filters: { labels: { eq: "rare" } },
  } as const;
  const { layers, diagnostics } = await ana.recall({ ...request, diagnostics: "full" });
  expect(layers.events.map(({ labels }) => labels)).toEqual([["rare"]]);
  expect(diagnostics?.drops).toContainEqual(
    expect.objectContaining({ layer: "events", reason: "filter" }),
  );
  await memory.close();
});
