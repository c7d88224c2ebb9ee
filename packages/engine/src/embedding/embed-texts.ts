import { type Embedder, type EmbedOptions, ServerError, withCallLimits } from "@keepsake/core";

/** The limits of one call of an embedder. */
export interface EmbedLimits {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** What the texts of one call are, and its limits. */
export interface EmbedCall extends EmbedLimits, Pick<EmbedOptions, "kind"> {}

/**
 * The vectors of some texts by an embedder of somebody else's.
 *
 * @throws whatever it throws; `TimeoutError` where it takes too long; `ServerError` where what it gives
 * is not a vector for each text.
 */
export async function embedTexts(
  embedder: Embedder,
  texts: readonly string[],
  { kind, ...limits }: EmbedCall,
): Promise<readonly (readonly number[])[]> {
  const never = new AbortController().signal;
  const vectors = await withCallLimits(limits, (signal = never) =>
    embedder.embed(texts, { kind, signal }),
  );
  return requireVectors(vectors, embedder, texts.length);
}

function requireVectors(
  vectors: unknown,
  { name, dimensions }: Embedder,
  count: number,
): readonly (readonly number[])[] {
  if (!Array.isArray(vectors) || vectors.length !== count) {
    const given = Array.isArray(vectors) ? `${vectors.length} vectors` : typeof vectors;
    throw new ServerError(`the embedder ${name} gave ${given} for ${count} texts`);
  }
  return vectors.map((vector: unknown) => {
    if (!Array.isArray(vector) || vector.length !== dimensions) {
      const given = Array.isArray(vector) ? `${vector.length} numbers` : typeof vector;
      throw new ServerError(`the embedder ${name} gave ${given} in place of ${dimensions}`);
    }
    return vector.map((number: unknown) => toFloat(number, name));
  });
}

function toFloat(number: unknown, name: string): number {
  const float = typeof number === "number" ? Math.fround(number) : Number.NaN;
  if (!Number.isFinite(float)) {
    throw new ServerError(`the embedder ${name} gave ${String(number)} as a number of a vector`);
  }
  return float;
}
