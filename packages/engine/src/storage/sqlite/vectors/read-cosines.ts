import { lengthOf, toCompared } from "../../cosine.ts";
import type { CosineQuery, ScopeCosines } from "../../vector-storage.ts";
import type { Tables } from "../tables/tables.ts";
import type { VectorBlocks } from "./vector-blocks.ts";

/** Compares every vector of some scopes with one; runs within a transaction. */
export function readCosines(
  tables: Tables,
  blocks: VectorBlocks,
  { scopes, model, vector: numbers }: CosineQuery,
): readonly ScopeCosines[] {
  const vector = toCompared(numbers);
  const compared = { vector, length: lengthOf(vector), allowed: null };
  return scopes.flatMap((scope) => {
    const number = tables.scopes.find(scope)?.number ?? 0;
    const space = tables.vectors.findSpace(number, model, numbers.length);
    const rows: number[] = [];
    const cosines: number[] = [];
    for (const chunk of space === null ? [] : blocks.of(space)) {
      chunk.compare(compared, (row, cosine) => {
        rows.push(row);
        cosines.push(cosine);
      });
    }
    return rows.length === 0 ? [] : [{ scope, rows, cosines }];
  });
}
