import { contentText, type ExperienceItem, type SimilarityRequest } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { embed, nearestTexts, writeEmbedded } from "./embedded-items.ts";

/** Which events are found, and in which order. */
export function describeNearest(suite: Suite): void {
  describeOrder(suite);
  describeAmounts(suite);

  test("any number of vectors is found as by comparing each of them", async () => {
    const property = fc.asyncProperty(
      fc.array(itemOf, { minLength: 1, maxLength: 30 }),
      requestOf,
      async (items, request) => {
        const numbered = items.map((item, index) => ({ ...item, text: `item ${index}` }));
        const scope = await writeEmbedded(suite, numbered);
        const found = await suite.memory.similar(scope, { ...request, includeVectors: true });
        const expected = compareAll(numbered, request);
        expect(found.map(({ event }) => contentText(event.content))).toEqual(
          expected.map(({ text }) => text),
        );
        for (const [index, { score, vector }] of found.entries()) {
          expect(score).toBeCloseTo(expected[index]?.score ?? Number.NaN, 9);
          expect(vector).toEqual(expected[index]?.vector);
        }
      },
    );
    await suite.check(property);
  });
}

function describeOrder(suite: Suite): void {
  test("the nearest come first, and of equals the one written last", async () => {
    const scope = await writeEmbedded(suite, [
      { text: "east", embedding: embed(2, 0) },
      { text: "north", embedding: embed(0, 0.5) },
      { text: "west", embedding: embed(-3, 0) },
      { text: "north-east", embedding: embed(1, 1) },
      { text: "nowhere", embedding: embed(0, 0) },
    ]);
    const found = await suite.memory.similar(scope, { embedding: embed(7, 0) });
    const told = found.map(({ event, score }) => [contentText(event.content), score]);
    expect(told).toEqual([
      ["east", 1],
      ["north-east", expect.closeTo(Math.SQRT1_2, 12)],
      ["nowhere", 0],
      ["north", 0],
      ["west", -1],
    ]);
  });

  test("an event is given as it is read by its id, with its vector where that is asked for", async () => {
    const scope = await writeEmbedded(suite, [
      { text: "A cat.", labels: ["pet"], metadata: { kind: "cat" }, embedding: embed(0.1, -2.5) },
    ]);
    const request = { embedding: embed(1, 0) };
    const [plain, ...others] = await suite.memory.similar(scope, request);
    expect(others).toEqual([]);
    expect(Object.keys(plain ?? {}).toSorted()).toEqual(["event", "score"]);
    expect(plain?.event).toEqual(await suite.memory.event(plain?.event.id ?? ""));
    expect(plain?.event).not.toHaveProperty("embedding");
    const [whole] = await suite.memory.similar(scope, { ...request, includeVectors: true });
    expect(whole).toEqual({ ...plain, vector: [Math.fround(0.1), -2.5] });
  });
}

/** How many are found. */
function describeAmounts(suite: Suite): void {
  test("10 are given, or as many as are asked for, those above a least score", async () => {
    const items = Array.from({ length: 12 }, (_, index) => ({
      text: `item ${index}`,
      embedding: embed(index, 1),
    }));
    const scope = await writeEmbedded(suite, items);
    const embedding = embed(1, 0);
    expect(await nearestTexts(suite, scope, { embedding })).toHaveLength(10);
    expect(await nearestTexts(suite, scope, { embedding, limit: 500 })).toHaveLength(12);
    expect(await nearestTexts(suite, scope, { embedding, limit: 1 })).toEqual(["item 11"]);
    const near = await nearestTexts(suite, scope, { embedding, limit: 500, minScore: 0.9 });
    expect(near).toEqual(Array.from({ length: 9 }, (_, index) => `item ${11 - index}`));
  });

  test("vectors of another model or length are passed over", async () => {
    const scope = await writeEmbedded(suite, [
      { text: "same", embedding: embed(1, 0) },
      { text: "longer", embedding: embed(1, 0, 0) },
      { text: "other", embedding: { model: "other-model", vector: [1, 0] } },
      { text: "none" },
    ]);
    expect(await nearestTexts(suite, scope, { embedding: embed(1, 0) })).toEqual(["same"]);
    expect(await nearestTexts(suite, scope, { embedding: embed(0, 0, 1) })).toEqual(["longer"]);
    const embedding = { model: "third-model", vector: [1, 0] };
    expect(await nearestTexts(suite, scope, { embedding })).toEqual([]);
  });
}

/** Whole numbers, which no order of adding makes another sum of. */
const vectorOf = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
const labelOf = fc.constantFrom("home", "work");

const itemOf = fc.record({
  labels: fc.uniqueArray(labelOf),
  metadata: fc.record({ year: fc.integer({ min: 2024, max: 2026 }) }),
  embedding: vectorOf.map((vector) => embed(...vector)),
});

const requestOf = fc.record(
  {
    embedding: vectorOf.map((vector) => embed(...vector)),
    limit: fc.integer({ min: 1, max: 40 }),
    labels: fc.uniqueArray(labelOf, { minLength: 1 }),
    filter: fc.integer({ min: 2024, max: 2026 }).map((value) => ({
      key: "year",
      operator: ">=" as const,
      value,
    })),
    minScore: fc.constantFrom(-1, 0, 0.25),
  },
  { requiredKeys: ["embedding"] },
);

interface Compared {
  readonly text: string;
  readonly score: number;
  readonly vector: readonly number[];
}

function compareAll(
  items: readonly (ExperienceItem & { readonly embedding: SimilarityRequest["embedding"] })[],
  { embedding, limit = 10, labels, filter, minScore = -1 }: SimilarityRequest & YearFilter,
): readonly Compared[] {
  return items
    .filter((item) => labels?.some((label) => item.labels?.includes(label)) ?? true)
    .filter((item) => Number(item.metadata?.["year"]) >= (filter?.value ?? 0))
    .map((item) => ({
      text: item.text,
      score: cosineOf(item.embedding.vector, embedding.vector),
      vector: item.embedding.vector,
    }))
    .filter(({ score }) => score >= minScore)
    .toReversed()
    .toSorted((left, right) => right.score - left.score)
    .slice(0, limit);
}

interface YearFilter {
  readonly filter?: { readonly key: string; readonly operator: ">="; readonly value: number };
}

function cosineOf(left: readonly number[], right: readonly number[]): number {
  const lengths = Math.sqrt(product(right, right)) * Math.sqrt(product(left, left));
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product(left, right) / lengths));
}

function product(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, number, at) => sum + number * (right[at] ?? 0), 0);
}
