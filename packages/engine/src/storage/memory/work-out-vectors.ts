import type { EmbeddedStretch, UnembeddedStretch, VectorKind } from "../vector-storage.ts";
import type { MemoryState } from "./memory-state.ts";
import type { ListedVector } from "./vector-list.ts";

/** Has vectors of one kind worked out from now on. */
export function chooseVectors(state: MemoryState, { model, dimensions }: VectorKind): void {
  if (embeddedThrough(state, { model, dimensions }) === null) {
    state.embedder = { model, dimensions, throughRow: 0 };
  }
}

/** How far vectors of a kind are worked out; null where others are. */
export function embeddedThrough({ embedder }: MemoryState, kind: VectorKind): number | null {
  return embedder?.model === kind.model && embedder.dimensions === kind.dimensions
    ? embedder.throughRow
    : null;
}

/** The events to work out vectors of next. */
export function nextUnembedded(
  state: MemoryState,
  kind: VectorKind,
  limit: number,
): UnembeddedStretch | null {
  const fromRow = embeddedThrough(state, kind);
  const places = state.log.filter(({ row }) => row > (fromRow ?? Infinity)).slice(0, limit);
  const throughRow = places.at(-1)?.row;
  return fromRow === null || throughRow === undefined
    ? null
    : {
        fromRow,
        throughRow,
        events: places
          .filter(({ row }) => isWanting(state, kind, row))
          .map(({ row, capture }) => ({ row, content: structuredClone(capture.envelope.content) })),
      };
}

/** Vectors that were worked out of texts with some hashes. */
export function knownVectors(
  { vectors }: MemoryState,
  kind: VectorKind,
  hashes: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    vectors.all.flatMap(({ textHash, embedding }) =>
      textHash !== null && hashes.includes(textHash) && isOf(embedding, kind)
        ? [[textHash, [...embedding.vector]] as const]
        : [],
    ),
  );
}

/** Stores the vectors of a stretch. */
export function applyVectors(state: MemoryState, stretch: EmbeddedStretch): boolean {
  const { model, dimensions, fromRow, throughRow } = stretch;
  if (embeddedThrough(state, stretch) !== fromRow) {
    return false;
  }
  for (const { row, textHash, vector } of stretch.vectors) {
    if (isWanting(state, stretch, row)) {
      state.vectors.add({ row, textHash, embedding: { model, vector: [...vector] } });
    }
  }
  state.embedder = { model, dimensions, throughRow };
  return true;
}

/** Drops some vectors of another kind than is worked out now, and says how many. */
export function dropOldVectors({ vectors, embedder }: MemoryState, limit: number): number {
  const old =
    embedder === null
      ? []
      : vectors.all
          .filter(({ textHash, embedding }) => textHash !== null && !isOf(embedding, embedder))
          .slice(0, limit);
  vectors.remove((vector) => old.includes(vector));
  return old.length;
}

function isWanting({ log, vectors }: MemoryState, kind: VectorKind, row: number): boolean {
  return (
    log.some((stored) => stored.row === row && !stored.isForgotten) &&
    !vectors.all.some((vector) => vector.row === row && isOf(vector.embedding, kind))
  );
}

function isOf({ model, vector }: ListedVector["embedding"], kind: VectorKind): boolean {
  return model === kind.model && vector.length === kind.dimensions;
}
