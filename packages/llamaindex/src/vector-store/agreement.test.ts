import { type OpenedMemory, openMemoryAt, places } from "@keepsake/testing";
import {
  type MetadataFilter,
  SimpleVectorStore,
  type VectorStoreQuery,
  VectorStoreQueryMode,
} from "llamaindex";
import { NodeRelationship, TextNode } from "@llamaindex/core/schema";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NoEmbedding } from "../testing/no-embedding.ts";
import { KeepsakeVectorStore } from "./keepsake-vector-store.ts";

/** Set it to some thousands for a soak. */
const { KEEPSAKE_LLAMAINDEX_RUNS: runs = "60" } = process.env;

const dimensions = 4;
const vectorOf = fc.array(fc.integer({ min: -3, max: 3 }), {
  minLength: dimensions,
  maxLength: dimensions,
});
const topicOf = fc.constantFrom("sea", "see", "hill", "");
/** The framework's `in`, `nin` and `contains` take an empty text for none. */
const wordOf = fc.constantFrom("sea", "see", "hill");
const yearOf = fc.integer({ min: 2020, max: 2024 });
const metadataOf = fc.record(
  { topic: topicOf, year: yearOf, tags: fc.array(topicOf, { maxLength: 3 }) },
  { requiredKeys: [] },
);
const nodeOf = fc.record({ vector: vectorOf, metadata: metadataOf, source: fc.nat({ max: 2 }) });

const keyOf = fc.constantFrom("topic", "year", "missing");
const filterOf: fc.Arbitrary<MetadataFilter> = fc.oneof(
  fc.record({
    key: keyOf,
    operator: fc.constantFrom("==", "!="),
    value: fc.oneof(topicOf, yearOf),
  }),
  fc.record({
    key: fc.constant("year"),
    operator: fc.constantFrom(">", ">=", "<", "<="),
    value: yearOf,
  }),
  fc.record({
    key: keyOf,
    operator: fc.constantFrom("in", "nin"),
    value: fc.array(wordOf, { maxLength: 3 }),
  }),
  fc.record({
    key: fc.constantFrom("tags", "topic", "missing"),
    operator: fc.constantFrom("any", "all"),
    value: fc.array(topicOf, { maxLength: 3 }),
  }),
  fc.record({ key: fc.constant("topic"), operator: fc.constant("text_match"), value: topicOf }),
  fc.record({ key: fc.constant("tags"), operator: fc.constant("contains"), value: wordOf }),
  fc.record({
    key: fc.constantFrom("topic", "tags", "missing"),
    operator: fc.constant("is_empty"),
  }),
);
const queryOf = fc.record({
  queryEmbedding: vectorOf,
  similarityTopK: fc.integer({ min: 1, max: 12 }),
  filters: fc.option(
    fc.record({
      filters: fc.array(filterOf, { maxLength: 3 }),
      condition: fc.constantFrom("and", "or"),
    }),
    { nil: undefined },
  ),
  docIds: fc.option(fc.array(fc.nat({ max: 12 }).map(toId), { minLength: 1 }), { nil: undefined }),
  deleted: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
});

describe.each(places)("KeepsakeVectorStore, %s", (place) => {
  let opened: OpenedMemory;
  let number = 0;

  beforeAll(async () => {
    opened = await openMemoryAt(place);
  });

  afterAll(async () => {
    await opened.stop();
  });

  test("gives what the framework's own store gives", async () => {
    const data = fc.array(nodeOf, { minLength: 1, maxLength: 12 });
    const property = fc.asyncProperty(
      data,
      fc.array(queryOf, { maxLength: 4 }),
      async (...drawn) => {
        number += 1;
        const memory = opened.memory.scope(`run:${number}`);
        await compare(
          new KeepsakeVectorStore({ memory, embedModel: NoEmbedding.create() }),
          ...drawn,
        );
      },
    );
    await fc.assert(property, { numRuns: Number(runs) });
  }, 600_000);
});

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

async function compare(
  ours: KeepsakeVectorStore,
  data: readonly Drawn<typeof nodeOf>[],
  queries: readonly Drawn<typeof queryOf>[],
): Promise<void> {
  const theirs = new SimpleVectorStore({ embedModel: NoEmbedding.create() });
  await Promise.all([ours.add(data.map(toNode)), theirs.add(data.map(toNode))]);
  const left = new Set(data.map(({ source }) => source));
  for (const { deleted, docIds, filters, ...query } of queries) {
    if (deleted !== undefined && left.delete(deleted)) {
      await Promise.all([ours.delete(`doc ${deleted}`), theirs.delete(`doc ${deleted}`)]);
    }
    const asked: VectorStoreQuery = {
      ...query,
      mode: VectorStoreQueryMode.DEFAULT,
      ...(docIds && { docIds }),
      ...(filters && { filters }),
    };
    const whole = { ...asked, similarityTopK: 12 };
    expect(await rank(ours, asked)).toEqual(await rank(theirs, asked));
    expect(await idsOf(ours, whole)).toEqual(await idsOf(theirs, whole));
  }
}

/** The scores of a query, in their order: which of equal ones comes first is nobody's promise. */
async function rank(
  store: KeepsakeVectorStore | SimpleVectorStore,
  query: VectorStoreQuery,
): Promise<readonly string[]> {
  const { similarities } = await store.query(query);
  // A vector of zeros has no angle: the framework's is no number, ours 0.
  return similarities
    .map((score) => (score || 0).toFixed(4))
    .toSorted()
    .toReversed();
}

async function idsOf(
  store: KeepsakeVectorStore | SimpleVectorStore,
  query: VectorStoreQuery,
): Promise<readonly string[]> {
  return (await store.query(query)).ids.toSorted();
}

function toNode({ vector, metadata, source }: Drawn<typeof nodeOf>, index: number): TextNode {
  return new TextNode({
    id_: toId(index),
    text: `text ${index}`,
    embedding: [...vector],
    metadata,
    relationships: {
      [NodeRelationship.SOURCE]: { nodeId: `doc ${source}`, metadata: {} },
    },
  });
}

function toId(index: number): string {
  return `node ${index}`;
}
