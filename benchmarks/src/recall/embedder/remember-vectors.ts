import type { Embedder } from "@keepsake/core";

/** A model, and the vectors that it makes of some texts, in their order. */
export interface Encoder extends Pick<Embedder, "name" | "dimensions"> {
  readonly encode: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;
}

/**
 * An embedder that works no text out twice, so that all who are compared have the same vectors, and
 * none waits for them longer than another.
 */
export function rememberVectors({ name, dimensions, encode }: Encoder): Embedder {
  const known = new Map<string, readonly number[]>();
  return {
    name,
    dimensions,
    async embed(texts) {
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      const vectors = await encode(missing);
      for (const [index, text] of missing.entries()) {
        known.set(text, vectors[index] ?? []);
      }
      return texts.map((text) => known.get(text) ?? []);
    },
  };
}
