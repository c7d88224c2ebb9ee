import { ValidationError } from "@keepsake/core";
import { type DocumentSearch, requireCount } from "@keepsake/core/adapters";
import type { VectorStoreQuery } from "@llamaindex/core/vector-store";
import { toSimilarityFilter } from "./query-filter.ts";
import { requireVector } from "./require-vector.ts";
import type { NodeQuery } from "./run-query.ts";

/** The space that the vectors of a store lie in. */
export interface VectorSpace {
  readonly model: string;
  /** Undefined where nothing is in the store. */
  readonly dimensions: number | undefined;
}

const defaultAlpha = 0.5;
const defaultThreshold = 0.5;

/**
 * Reads a query of the framework.
 *
 * @throws {@link ValidationError} on the field at fault, such as `mode` or `queryEmbedding`.
 */
export function readQuery(
  query: VectorStoreQuery,
  space: VectorSpace,
): { readonly query: NodeQuery; readonly search: DocumentSearch } {
  const { similarityTopK, docIds, filters } = query;
  requireCount(similarityTopK, "similarityTopK");
  return {
    query: readMode(query, space),
    search: {
      limit: similarityTopK,
      ids: docIds,
      where: filters === undefined ? undefined : toSimilarityFilter(filters),
    },
  };
}

function readMode(query: VectorStoreQuery, space: VectorSpace): NodeQuery {
  // The framework's enum is a type of its own; its values are these texts.
  const mode: string = query.mode;
  switch (mode) {
    case "default":
      return { mode, embedding: readEmbedding(query, space) };
    case "sparse":
      return { mode, text: readText(query) };
    case "hybrid":
      return {
        mode,
        embedding: readEmbedding(query, space),
        text: readText(query),
        alpha: readShare(query.alpha ?? defaultAlpha, "alpha"),
      };
    case "mmr":
      return {
        mode,
        embedding: readEmbedding(query, space),
        threshold: readShare(query.mmrThreshold ?? defaultThreshold, "mmrThreshold"),
      };
    default: {
      const reason = `${JSON.stringify(mode)} is not served here; use default, sparse, hybrid or mmr`;
      throw new ValidationError("mode", reason);
    }
  }
}

function readEmbedding(
  { queryEmbedding }: VectorStoreQuery,
  { model, dimensions }: VectorSpace,
): { readonly model: string; readonly vector: readonly number[] } {
  requireVector(queryEmbedding, "queryEmbedding", dimensions);
  return { model, vector: queryEmbedding };
}

function readText({ queryStr }: VectorStoreQuery): string {
  if (typeof queryStr !== "string" || queryStr.trim() === "") {
    throw new ValidationError("queryStr", "this mode looks for words; give the query as text");
  }
  return queryStr;
}

function readShare(value: number, field: string): number {
  if (!(value >= 0 && value <= 1)) {
    throw new ValidationError(field, `${value} is not a number from 0 to 1`);
  }
  return value;
}
