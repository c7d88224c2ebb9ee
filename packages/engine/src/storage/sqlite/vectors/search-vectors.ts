import { lengthOf, toCompared } from "../../cosine.ts";
import { NearestHits } from "../../nearest-hits.ts";
import type { VectorHit, VectorQuery, VectorReading } from "../../vector-storage.ts";
import type { Tables } from "../tables/tables.ts";
import { toNumbers } from "../tables/vectors-table.ts";
import type { VectorBlocks } from "./vector-blocks.ts";

/** How many times as many as are wanted are looked at for those with a label that many events have. */
const spare = 8;

/** Finds the nearest vectors of some scopes; runs within a transaction. */
export function searchVectors(
  tables: Tables,
  blocks: VectorBlocks,
  query: VectorQuery,
): readonly VectorHit[] {
  const { ids, labels, limit } = query;
  if (labels === null) {
    return findNearest(tables, blocks, query);
  }
  if (ids === null && !tables.index.isRare(labels)) {
    const wanted = limit * spare;
    const hits = findNearest(tables, blocks, { ...query, labels: null, limit: wanted });
    const labelled = withLabels(tables, hits, labels);
    if (labelled.length >= limit || hits.length < wanted) {
      return labelled.slice(0, limit);
    }
  }
  return withLabels(tables, findNearest(tables, blocks, query), labels);
}

/** Those of some hits whose events have any of some labels. */
function withLabels(
  tables: Tables,
  hits: readonly VectorHit[],
  labels: readonly string[],
): readonly VectorHit[] {
  const rows = hits.map(({ row }) => row);
  const labelled = new Set(tables.reader.places(rows, labels).map(({ row }) => row));
  return hits.filter(({ row }) => labelled.has(row));
}

function findNearest(
  tables: Tables,
  blocks: VectorBlocks,
  query: VectorQuery,
): readonly VectorHit[] {
  const vector = toCompared(query.vector);
  const compared = { vector, length: lengthOf(vector) };
  const nearest = new NearestHits<VectorHit>(query);
  for (const scope of query.scopes) {
    const number = tables.scopes.find(scope)?.number ?? 0;
    const space = tables.vectors.findSpace(number, query.model, query.vector.length);
    if (space !== null) {
      const allowed = findAllowed(tables, number, query);
      for (const chunk of blocks.of(space)) {
        chunk.compare({ ...compared, allowed }, (row, score) => {
          if (score >= nearest.least) {
            nearest.add({ row, scope, score });
          }
        });
      }
    }
  }
  return nearest.nearest();
}

/** Rows of the events of a scope that may be found; null for any. Labels can share their words. */
function findAllowed(
  tables: Tables,
  scopeNumber: number,
  { ids, labels }: VectorQuery,
): ReadonlySet<number> | null {
  if (ids === null) {
    return labels === null ? null : new Set(tables.index.rowsWithLabels(scopeNumber, labels));
  }
  const rows = tables.events.rowsOfIds(scopeNumber, ids).map(({ row }) => row);
  return new Set(tables.reader.places(rows, labels).map(({ row }) => row));
}

/** Reads the vectors of some events; runs within a transaction. */
export function readVectors(
  tables: Tables,
  { scopes, model, dimensions, rows }: VectorReading,
): readonly (readonly number[] | null)[] {
  const found = scopes.flatMap((scope) => {
    const number = tables.scopes.find(scope)?.number ?? 0;
    const space = tables.vectors.findSpace(number, model, dimensions);
    return space === null ? [] : tables.vectors.ofRows(space.number, rows);
  });
  const byRow = new Map(found.map(({ row, bytes }) => [row, toNumbers(bytes)]));
  return rows.map((row) => byRow.get(row) ?? null);
}
