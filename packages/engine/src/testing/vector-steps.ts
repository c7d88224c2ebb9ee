import { toEnvelope } from "@keepsake/core";
import * as fc from "fast-check";
import { toCapture } from "../log/to-capture.ts";
import type { VectorQuery } from "../storage/vector-storage.ts";
import { auditOf } from "./audit-of.ts";
import { scopesOf } from "./log-steps.ts";
import { pickId, type StorageStep } from "./storage-step.ts";

const modelOf = fc.constantFrom("m", "n");
/** Whole numbers, so that every order of adding gives the same. */
const vectorOf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 6 }),
  },
);
const labelOf = fc.constantFrom("home", "work");

/** Steps of a program that write events with vectors, and look for them. */
export function vectorStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 3, arbitrary: writeOf(scopeOf) },
    { weight: 3, arbitrary: searchOf(scopeOf) },
    { weight: 1, arbitrary: ownOf(scopeOf) },
    { weight: 3, arbitrary: workOutOf() },
    { weight: 1, arbitrary: chooseOf() },
    { weight: 1, arbitrary: searchRowsOf(scopeOf) },
  );
}

function writeOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const itemOf = fc.record({
    text: fc.constantFrom("Porto at night", "A cat", "Where?"),
    labels: fc.uniqueArray(labelOf),
    metadata: fc.constantFrom({}, { year: 2026 }),
    embedding: fc.record({ model: modelOf, vector: vectorOf }),
  });
  const itemsOf = fc.array(itemOf, { minLength: 1, maxLength: 4 });
  return fc.tuple(scopeOf, itemsOf).map(([scope, items]): StorageStep => {
    const at = { observedAt: "2026-02-01" };
    const captures = items.map((item) => toCapture(toEnvelope(scope, { ...item, ...at }), 0));
    return {
      name: `write to ${scope} ${JSON.stringify(items)}`,
      captures,
      run: (storage) => storage.commitEvents([{ scope, captures, audit: auditOf(scope) }]),
    };
  });
}

function searchOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const queryOf = fc.record({
    scopes: scopesOf(scopeOf),
    model: modelOf,
    vector: vectorOf,
    labels: fc.option(fc.uniqueArray(labelOf, { minLength: 1 }), { freq: 2 }),
    minScore: fc.constantFrom(-1, 0, 0.5),
    limit: fc.integer({ min: 1, max: 5 }),
  });
  const wantedOf = fc.option(fc.array(fc.nat(20)), { freq: 2 });
  return fc.tuple(queryOf, wantedOf).map(([stretch, wanted]): StorageStep => ({
    name: `find by vector ${JSON.stringify({ stretch, wanted })}`,
    captures: [],
    run: async (storage, tried) => {
      const ids = wanted?.map((at) => pickId(tried, at)) ?? null;
      const hits = await storage.searchVectors({ ...stretch, ids } satisfies VectorQuery);
      const rows = hits.map(({ row }) => row);
      const { scopes, model, vector } = stretch;
      const found = await storage.readCosines({ scopes, model, vector });
      const near = found.map(({ scope, cosines }) => ({
        scope,
        cosines: cosines.toSorted((left, right) => left - right),
      }));
      return {
        near,
        hits: hits.map(({ scope, score }) => ({ scope, score })),
        events: await storage.readEvents(rows),
        metadata: await storage.readMetadata(scopes.slice(0, 1), rows),
        vectors: await storage.readVectors({ scopes, model, dimensions: vector.length, rows }),
      };
    },
  }));
}

function ownOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopeOf, fc.array(fc.nat(20))).map(([scope, wanted]): StorageStep => ({
    name: `read embeddings of ${scope} at ${wanted.join()}`,
    captures: [],
    run: (storage, tried) =>
      storage.ownEmbeddings(
        scope,
        wanted.map((at) => pickId(tried, at)),
      ),
  }));
}

const kindOf = fc.record({ model: modelOf, dimensions: fc.constantFrom(2, 2, 3) });

/** Works out the vectors of a stretch, sometimes of one that is not the next. */
function workOutOf(): fc.Arbitrary<StorageStep> {
  return fc
    .tuple(kindOf, fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 0, 0, 1))
    .map(([kind, limit, lag]): StorageStep => ({
      name: `work out ${limit} vectors of ${JSON.stringify(kind)}, ${lag} late`,
      captures: [],
      run: async (storage) => {
        const stretch = await storage.nextUnembedded(kind, limit);
        const texts = stretch?.events.map(({ content }) => content) ?? [];
        const hashes = ["first", "second"];
        const vectors = (stretch?.events ?? []).map(({ row }, index) => {
          const vector = Array.from({ length: kind.dimensions }, (_, at) => index + at);
          return { row, textHash: hashes[index % 2] ?? "", vector };
        });
        const { fromRow = 0, throughRow = 0 } = stretch ?? {};
        const worked = { ...kind, fromRow: fromRow - lag, throughRow, vectors };
        return {
          texts,
          isDone: stretch !== null,
          isApplied: await storage.applyVectors(worked),
          isEmbedded: (await storage.embeddedThrough(kind)) !== null,
          known: (await storage.knownVectors(kind, ["first", "third"])).size,
        };
      },
    }));
}

function chooseOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(kindOf, fc.integer({ min: 1, max: 3 })).map(([kind, limit]): StorageStep => ({
    name: `choose vectors of ${JSON.stringify(kind)}, and drop ${limit} others`,
    captures: [],
    run: async (storage) => {
      await storage.chooseVectors(kind);
      return await storage.dropOldVectors(limit);
    },
  }));
}

/** Searches words, and takes in events that were found by their vectors. */
function searchRowsOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.tuple(scopesOf(scopeOf), vectorOf).map(([scopes, vector]): StorageStep => ({
    name: `search words and ${JSON.stringify(vector)} in ${scopes.join()}`,
    captures: [],
    run: async (storage) => {
      const any = { ids: null, labels: null, minScore: -1, limit: 3 };
      const near = await storage.searchVectors({ ...any, scopes, model: "m", vector });
      const rows = near.map(({ row }) => row);
      const query = { scopes: scopes.slice(0, 1), terms: [["porto"]], neighbours: 1, rows };
      const { hits } = await storage.searchEvents(query);
      const places = hits.map(({ position, terms }) => ({ position, terms }));
      return places.toSorted((left, right) => left.position - right.position);
    },
  }));
}
