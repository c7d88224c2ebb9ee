import type { SearchHit } from "../../storage/log-storage.ts";
import type { ScopeCosines } from "../../storage/vector-storage.ts";
import { weights } from "../weights.ts";
import { type CosineSpread, measureSpread } from "./measure-spread.ts";

/** How much nearer in meaning to a query turns are than others, in standard deviations, by their rows. */
export type NearTurns = ReadonlyMap<number, number>;

/** Which turns may be recalled. */
export interface NearWeighing {
  readonly hits: readonly SearchHit[];
  /** Whether a time leaves some turns out that were compared with the query. */
  readonly isClipped: boolean;
  /** Whether a filter may leave some of the hits out. */
  readonly isFiltered: boolean;
}

/**
 * How near turns are, counted from a little above what is usual among those that may be recalled: some
 * models find everything alike, and others hardly anything.
 */
export function weighNearTurns(
  found: readonly ScopeCosines[],
  { hits, isClipped, isFiltered }: NearWeighing,
): NearTurns {
  const compared = isClipped ? cosinesOf(hits, found) : found.flatMap(({ cosines }) => cosines);
  const spread = measureSpread(compared);
  const floor = findFloor(spread, isFiltered);
  const near = new Map<number, number>();
  for (const { rows, cosines } of found) {
    for (const [index, cosine] of cosines.entries()) {
      const row = rows[index];
      if (row !== undefined && cosine > floor) {
        near.set(row, (cosine - floor) / spread.deviation);
      }
    }
  }
  return near;
}

function cosinesOf(hits: readonly SearchHit[], found: readonly ScopeCosines[]): readonly number[] {
  const allowed = new Set(hits.map(({ row }) => row));
  return found.flatMap(({ rows, cosines }) =>
    cosines.filter((_, index) => allowed.has(rows[index] ?? 0)),
  );
}

/** What a filter leaves may be farther than most of what it leaves out. */
function findFloor({ mean, deviation }: CosineSpread, isFiltered: boolean): number {
  const floor = mean + weights.leastDeviations * deviation;
  return isFiltered ? Math.min(floor, weights.leastCosine) : floor;
}
