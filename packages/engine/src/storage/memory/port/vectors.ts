import { inOrderOf } from "../../in-order-of.ts";
import type {
  CosineQuery,
  ScopeCosines,
  VectorHit,
  VectorQuery,
  VectorStorage,
} from "../../vector-storage.ts";
import type { MemoryState } from "../memory-state.ts";
import {
  applyVectors,
  chooseVectors,
  dropOldVectors,
  embeddedThrough,
  knownVectors,
  nextUnembedded,
} from "../work-out-vectors.ts";
import { cosineOf, type ListedVector } from "../vector-list.ts";

/** Vectors as a list. */
export function createVectorStorage(state: MemoryState): VectorStorage {
  return {
    searchVectors: (query) => state.run(() => searchVectors(state, query)),
    readCosines: (query) => state.run(() => readCosines(state, query)),
    readVectors: ({ scopes, model, dimensions, rows }) =>
      state.run(() => {
        const found = vectorsOf(state, { scopes, model, dimensions });
        return rows.map((wanted) => {
          const vector = found.find(({ row }) => row === wanted)?.embedding.vector;
          return vector === undefined ? null : [...vector];
        });
      }),
    readMetadata: (scopes, rows) =>
      state.run(() =>
        rows.map((row) => {
          const stored = state.log.find((event) => event.row === row);
          return stored === undefined || stored.isForgotten || !scopes.includes(stored.scope)
            ? null
            : structuredClone(stored.capture.envelope.context.metadata);
        }),
      ),
    ownEmbeddings: (scope, ids) =>
      state.run(() => {
        const living = new Map(state.living(scope).map(({ row, capture }) => [row, capture.id]));
        const own = state.vectors.all.flatMap(({ row, embedding, textHash }) => {
          const eventId = living.get(row);
          return eventId === undefined || textHash !== null ? [] : [{ eventId, embedding }];
        });
        return structuredClone(inOrderOf(ids, own));
      }),
    chooseVectors: (kind) => state.run(() => chooseVectors(state, kind)),
    embeddedThrough: (kind) => state.run(() => embeddedThrough(state, kind)),
    nextUnembedded: (kind, limit) => state.run(() => nextUnembedded(state, kind, limit)),
    knownVectors: (kind, hashes) => state.run(() => knownVectors(state, kind, hashes)),
    applyVectors: (stretch) => state.run(() => applyVectors(state, stretch)),
    dropOldVectors: (limit) => state.run(() => dropOldVectors(state, limit)),
  };
}

interface Space {
  readonly scopes: readonly string[];
  readonly model: string;
  readonly dimensions: number;
}

function vectorsOf(
  { log, vectors }: MemoryState,
  { scopes, model, dimensions }: Space,
): readonly ListedVector[] {
  const rows = new Set(log.filter(({ scope }) => scopes.includes(scope)).map(({ row }) => row));
  return vectors.all.filter(
    ({ row, embedding }) =>
      rows.has(row) && embedding.model === model && embedding.vector.length === dimensions,
  );
}

function searchVectors(
  state: MemoryState,
  { scopes, model, vector, ids, labels, minScore, limit }: VectorQuery,
): readonly VectorHit[] {
  return vectorsOf(state, { scopes, model, dimensions: vector.length })
    .flatMap(({ row, embedding }): readonly VectorHit[] => {
      const stored = state.log.find((event) => event.row === row);
      const own = stored?.capture.envelope.context.labels ?? [];
      const isAllowed =
        (ids === null || ids.includes(stored?.capture.id ?? "")) &&
        (labels === null || labels.some((label) => own.includes(label)));
      const score = cosineOf(embedding.vector, vector);
      return isAllowed && score >= minScore ? [{ row, scope: stored?.scope ?? "", score }] : [];
    })
    .toSorted((left, right) => right.score - left.score || right.row - left.row)
    .slice(0, limit);
}

function readCosines(
  state: MemoryState,
  { scopes, model, vector }: CosineQuery,
): readonly ScopeCosines[] {
  return scopes.flatMap((scope) => {
    const found = vectorsOf(state, { scopes: [scope], model, dimensions: vector.length });
    const rows = found.map(({ row }) => row);
    const cosines = found.map(({ embedding }) => cosineOf(embedding.vector, vector));
    return rows.length === 0 ? [] : [{ scope, rows, cosines }];
  });
}
