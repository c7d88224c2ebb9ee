import { type Embedder, ValidationError } from "@keepsake/core";
import { requireKnownOptions } from "@keepsake/core/adapters";
import { embedMany, type EmbeddingModel } from "ai";
import { type ModelOptions, requireModel } from "./model-name.ts";

/** Options of {@link asEmbedder}. */
export interface EmbedderOptions extends ModelOptions {
  /** Numbers in the vectors of the model, 1 to 4,096. */
  readonly dimensions: number;
  /**
   * What the provider is told with each call, such as `{ openai: { dimensions: 512 } }` for shorter
   * vectors.
   * @default nothing
   */
  readonly providerOptions?: Parameters<typeof embedMany>[0]["providerOptions"] | undefined;
}

const mostDimensions = 4_096;

/**
 * An embedding model of the SDK as memory takes it.
 *
 * @throws `ValidationError` on field `model` or the option at fault; from `embed`, on field `dimensions`
 * where the vectors have another length.
 *
 * @example
 * ```ts
 * const embedder = asEmbedder(openai.embedding("text-embedding-3-small"), { dimensions: 1536 });
 * const memory = await openMemory({ path: "memory.db", embedder });
 * ```
 */
export function asEmbedder(model: EmbeddingModel, options: EmbedderOptions): Embedder {
  requireKnownOptions(options, ["name", "maxRetries", "dimensions", "providerOptions"]);
  const { dimensions, maxRetries, providerOptions } = options;
  const name = requireModel(model, options);
  requireDimensions(dimensions);
  return {
    name,
    dimensions,
    async embed(texts, { signal }) {
      if (texts.length === 0) {
        return [];
      }
      const { embeddings } = await embedMany({
        model,
        values: [...texts],
        ...(providerOptions !== undefined && { providerOptions }),
        ...(maxRetries !== undefined && { maxRetries }),
        ...(signal !== undefined && { abortSignal: signal }),
      });
      requireLengths(embeddings, dimensions);
      return embeddings;
    },
  };
}

function requireDimensions(dimensions: number): void {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= mostDimensions)) {
    const reason = `${dimensions} is not a whole number from 1 to ${mostDimensions}`;
    throw new ValidationError("dimensions", reason);
  }
}

function requireLengths(embeddings: readonly (readonly number[])[], dimensions: number): void {
  const other = embeddings.find(({ length }) => length !== dimensions);
  if (other !== undefined) {
    const reason = `the model gives vectors of ${other.length} numbers, not of ${dimensions}`;
    throw new ValidationError("dimensions", `${reason}; give that number`);
  }
}
