import type { Reranker } from "@keepsake/core";
import { requireKnownOptions } from "@keepsake/core/adapters";
import { rerank, type RerankingModel } from "ai";
import { type ModelOptions, requireModel } from "./model-name.ts";

/**
 * A reranking model of the SDK as memory takes it. Texts that the model leaves out come last.
 *
 * @throws `ValidationError` on field `model` or the option at fault.
 *
 * @example
 * ```ts
 * const reranker = asReranker(cohere.reranking("rerank-v3.5"));
 * const memory = await openMemory({ path: "memory.db", reranker });
 * ```
 */
export function asReranker(model: RerankingModel, options: ModelOptions = {}): Reranker {
  requireKnownOptions(options, ["name", "maxRetries"]);
  const { maxRetries } = options;
  return {
    name: requireModel(model, options),
    async rerank({ query, texts, signal }) {
      if (texts.length === 0) {
        return [];
      }
      const { ranking } = await rerank({
        model,
        query,
        documents: [...texts],
        ...(maxRetries !== undefined && { maxRetries }),
        ...(signal !== undefined && { abortSignal: signal }),
      });
      const scores = new Map(ranking.map(({ originalIndex, score }) => [originalIndex, score]));
      const lowest = Math.min(0, ...scores.values());
      return texts.map((_, index) => scores.get(index) ?? lowest - 1);
    },
  };
}
