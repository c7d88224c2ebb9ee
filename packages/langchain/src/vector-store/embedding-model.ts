import { readModelName, requireName } from "@keepsake/core/adapters";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";

/**
 * The name under which vectors of these embeddings are kept: the one given, or what they name as their
 * model; undefined where there are no embeddings and none is given.
 *
 * @throws `ValidationError` on field `model`.
 */
export function chooseModel(
  given: string | undefined,
  embeddings: EmbeddingsInterface | null | undefined,
): string | undefined {
  const model = given ?? (embeddings ? readModelName(embeddings) : undefined);
  if (model !== undefined) {
    requireName(model, "model");
  }
  return model;
}
