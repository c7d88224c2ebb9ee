import type { Embedder } from "@keepsake/core";
import { openMiniLm } from "./mini-lm.ts";
import { openSentenceEncoder } from "./sentence-encoder.ts";

/** The models that may be measured, the better one first. */
const openers: ReadonlyMap<string, () => Promise<Embedder | null>> = new Map([
  ["minilm", openMiniLm],
  ["energetic-ai", openSentenceEncoder],
]);

/** Their names, as the command takes them. */
export const embedderNames: readonly string[] = [...openers.keys()];

/**
 * The model of a name, or the first that is installed; null where it is not.
 *
 * @throws `TypeError` for another name.
 */
export async function chooseEmbedder(name?: string): Promise<Embedder | null> {
  if (name !== undefined && !openers.has(name)) {
    throw new TypeError(`there is no embedder ${name}: it is one of ${embedderNames.join(", ")}`);
  }
  for (const [known, open] of openers) {
    const embedder = name === undefined || name === known ? await open() : null;
    if (embedder !== null) {
      return embedder;
    }
  }
  return null;
}
