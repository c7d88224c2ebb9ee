import { openMemory } from "@keepsake/engine";
import { Document } from "@langchain/core/documents";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WordEmbeddings } from "../testing/word-embeddings.ts";
import { KeepsakeVectorStore } from "./keepsake-vector-store.ts";

type Filter = KeepsakeVectorStore["FilterType"];

const number = fc.integer({ min: 0, max: 4 });
const text = fc.constantFrom("a", "b", "c", "10", "9");

const metadata = fc.record(
  {
    year: fc.oneof(number, fc.constant(null)),
    topic: text,
    tags: fc.array(text, { maxLength: 2 }),
    "dotted.name": fc.boolean(),
  },
  { requiredKeys: [] },
);

function bounds<T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [operator: string]: T | T[] }> {
  const list = fc.array(value, { maxLength: 3 });
  return fc
    .record(
      { eq: value, ne: value, gt: value, gte: value, lt: value, lte: value, in: list, nin: list },
      { requiredKeys: [] },
    )
    .filter((condition) => Object.keys(condition).length > 0);
}

const fields = fc
  .record(
    {
      year: fc.oneof(number, bounds(number)),
      topic: fc.oneof(text, bounds(text)),
      tags: fc.oneof(text, fc.record({ in: fc.array(text, { maxLength: 3 }) })),
      "dotted.name": fc.boolean(),
      missing: fc.constantFrom({ ne: 1 }, { nin: [1] }, { eq: 1 }),
    },
    { requiredKeys: [] },
  )
  .filter((conditions) => Object.keys(conditions).length > 0);

const { filter } = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fields,
    fc.record({ AND: fc.array(tie("filter"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ OR: fc.array(tie("filter"), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test("a filter lets the same documents through by vectors and by words", async () => {
  const memory = await openMemory({ path: ":memory:" });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(metadata, { minLength: 1, maxLength: 8 }),
      filter,
      async (all, given) => {
        round += 1;
        const config = { memory: memory.scope(`user:u${round}`), failClosed: true };
        const byVectors = new KeepsakeVectorStore(new WordEmbeddings(), config);
        const byWords = new KeepsakeVectorStore(null, config);
        await byVectors.addDocuments(
          all.map(
            (own, at) => new Document({ id: String(at), pageContent: "Porto", metadata: own }),
          ),
        );
        const only: Filter = JSON.parse(JSON.stringify(given));
        const found = await Promise.all(
          [byVectors, byWords].map(async (store) =>
            (await store.similaritySearch("Porto", 10, only))
              .map(({ id }) => Number(id))
              .toSorted((a, b) => a - b),
          ),
        );
        expect(found[0]).toEqual(found[1]);
        await byWords.delete({ filter: only });
        expect(await byVectors.similaritySearch("Porto", 10, only)).toEqual([]);
        expect(await byVectors.similaritySearch("Porto", 10)).toHaveLength(
          all.length - (found[0]?.length ?? 0),
        );
      },
    ),
    { numRuns: 60 },
  );
  await memory.close();
});
