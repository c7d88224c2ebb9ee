import type { Embedding } from "@keepsake/core";
import { NearestHits } from "../../storage/nearest-hits.ts";
import type { Storage } from "../../storage/storage.ts";
import type { ScopeCosines } from "../../storage/vector-storage.ts";
import { weights } from "../weights.ts";

/** The most turns that are found by their vectors alone, where any may be recalled. */
const mostNear = 300;

/** Where near turns are looked for. */
export interface NearSearch {
  readonly scopes: readonly string[];
  readonly embedding: Embedding | null;
  /** Whether some of them may not be recalled, so that there have to be others in their place. */
  readonly isNarrowed: boolean;
}

/** What a query is compared with, and what of it is worth a look. */
export interface NearCandidates {
  readonly cosines: readonly ScopeCosines[];
  /** Of the turns that are near to it. */
  readonly rows: readonly number[];
}

/** Compares the turns of some scopes with the vector of a query; with none where there is none. */
export async function findNearTurns(
  storage: Pick<Storage, "readCosines">,
  { scopes, embedding, isNarrowed }: NearSearch,
): Promise<NearCandidates> {
  const cosines = embedding === null ? [] : await storage.readCosines({ scopes, ...embedding });
  return { cosines, rows: chooseRows(cosines, isNarrowed ? Infinity : mostNear) };
}

/** A turn that is as far as one that is nothing to the query is no candidate, however few there are. */
function chooseRows(found: readonly ScopeCosines[], limit: number): readonly number[] {
  const nearest = new NearestHits({ limit, minScore: weights.usualCosine.mean });
  for (const { rows, cosines } of found) {
    for (const [index, row] of rows.entries()) {
      nearest.add({ row, score: cosines[index] ?? 0 });
    }
  }
  return nearest.nearest().map(({ row }) => row);
}
