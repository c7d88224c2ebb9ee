import type { CallOptions, Embedding } from "@keepsake/core";
import type { Documents, DocumentSearch, FoundDocument } from "@keepsake/core/adapters";
import { limits } from "@keepsake/core";
import { getTopKMMREmbeddings } from "@llamaindex/core/embeddings";

/** How to look for nodes, by mode. */
export type NodeQuery =
  | { readonly mode: "default"; readonly embedding: Embedding }
  | { readonly mode: "sparse"; readonly text: string }
  | {
      readonly mode: "hybrid";
      readonly embedding: Embedding;
      readonly text: string;
      /** The share of the vectors, 0 to 1. */
      readonly alpha: number;
    }
  | {
      readonly mode: "mmr";
      readonly embedding: Embedding;
      /** From 0, as unlike each other as can be, to 1, as near to the query as can be. */
      readonly threshold: number;
    };

/** Looks for nodes, the best first. */
export async function runQuery(
  documents: Documents,
  { query, search }: { readonly query: NodeQuery; readonly search: DocumentSearch },
  options: CallOptions,
): Promise<readonly FoundDocument[]> {
  if (query.mode === "sparse") {
    return toShares(await documents.search(query.text, search, options));
  }
  const { mode, embedding } = query;
  const wide = { ...search, limit: limits.pageEvents, includeVectors: mode === "mmr" };
  const near = await documents.similar(embedding, mode === "default" ? search : wide, options);
  if (mode === "mmr") {
    return chooseDiverse(near, query, search.limit);
  }
  if (mode === "default") {
    return near;
  }
  const said = toShares(await documents.search(query.text, wide, options));
  return blend({ near, said, alpha: query.alpha }).slice(0, search.limit);
}

/** Scores of words are of no scale, so each becomes its share of the best one's. */
function toShares(found: readonly FoundDocument[]): readonly FoundDocument[] {
  const best = Math.max(...found.map(({ score }) => score));
  return found.map((one) => ({ ...one, score: best > 0 ? one.score / best : 0 }));
}

interface Blending {
  readonly near: readonly FoundDocument[];
  readonly said: readonly FoundDocument[];
  readonly alpha: number;
}

function blend({ near, said, alpha }: Blending): readonly FoundDocument[] {
  const blended = new Map<string, FoundDocument>();
  for (const [found, weight] of [
    [near, alpha],
    [said, 1 - alpha],
  ] as const) {
    for (const { document, score } of found) {
      const before = blended.get(document.id)?.score ?? 0;
      blended.set(document.id, { document, score: before + weight * score });
    }
  }
  return [...blended.values()].toSorted((left, right) => right.score - left.score);
}

function chooseDiverse(
  near: readonly FoundDocument[],
  { embedding, threshold }: Extract<NodeQuery, { mode: "mmr" }>,
  limit: number,
): readonly FoundDocument[] {
  const vectors = near.map(({ vector = [] }) => [...vector]);
  const [scores, places]: [number[], number[]] = getTopKMMREmbeddings(
    [...embedding.vector],
    vectors,
    null,
    limit,
    near.map((_, index) => index),
    null,
    threshold,
  );
  return places.flatMap((place, index) => {
    const found = near[place];
    return found === undefined ? [] : [{ ...found, score: scores[index] ?? 0 }];
  });
}
