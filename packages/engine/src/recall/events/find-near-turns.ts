import type { Embedding } from "@keepsake/core";
import type { SearchHit } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import type { VectorHit } from "../../storage/vector-storage.ts";
import { weights } from "../weights.ts";

/** The most turns that are found by their vectors alone. */
const mostNear = 100;

/** How near the meaning of turns is to that of a query, 0 to 1, by their rows. */
export type NearTurns = ReadonlyMap<number, number>;

/** Where near turns are looked for. */
export interface NearSearch {
  readonly scopes: readonly string[];
  readonly embedding: Embedding | null;
  /** Whether some of them may not be recalled, so that there have to be others in their place. */
  readonly isNarrowed: boolean;
}

/** The turns of some scopes that mean about the same as a query, the nearest first. */
export async function findNearTurns(
  storage: Pick<Storage, "searchVectors">,
  { scopes, embedding, isNarrowed }: NearSearch,
): Promise<readonly VectorHit[]> {
  const limit = isNarrowed ? Infinity : mostNear;
  const any = { ids: null, labels: null, minScore: weights.leastCosine, limit };
  return embedding === null ? [] : await storage.searchVectors({ scopes, ...embedding, ...any });
}

/** Which turns may be recalled. */
export interface NearWeighing {
  readonly hits: readonly SearchHit[];
  /** Whether a filter may leave some of them out. */
  readonly isFiltered: boolean;
}

/**
 * How near those of the nearest turns are that may be recalled, counted from where a vector says nothing:
 * the least cosine that counts, or that of the last one of many, as some models find everything alike.
 * Those that a filter may leave out count from the least.
 */
export function weighNearTurns(
  nearest: readonly VectorHit[],
  { hits, isFiltered }: NearWeighing,
): NearTurns {
  if (nearest.length === 0) {
    return new Map();
  }
  const allowed = new Set(hits.map(({ row }) => row));
  const near = nearest.filter(({ row }) => allowed.has(row));
  const floor = isFiltered ? weights.leastCosine : findFloor(near);
  return new Map(
    near
      .slice(0, isFiltered ? Infinity : mostNear)
      .map(({ row, score }) => [row, (score - floor) / (1 - floor)] as const),
  );
}

/** A turn at the floor counts nothing, and the nearest one always something. */
function findFloor(hits: readonly VectorHit[]): number {
  const { leastCosine } = weights;
  const middle = ((hits[0]?.score ?? leastCosine) + leastCosine) / 2;
  return Math.min(hits[mostNear - 1]?.score ?? leastCosine, middle);
}
