import type { Embedder } from "@keepsake/core";
import { splitWords } from "../text/split-words.ts";

/** Words that mean the same, each group in a dimension of its own. */
const synonyms = [
  ["car", "automobile", "vehicle"],
  ["doctor", "physician"],
  ["home", "residence", "dwelling"],
];

/** What a test embedder does beside making vectors. */
export interface SynonymOptions {
  /** @default "synonyms-1" */
  readonly name?: string;
  /** Told of each call, and may fail or wait in its place. */
  readonly onCall?: (texts: readonly string[], signal: AbortSignal) => void | Promise<void>;
}

/** An embedder that knows a few synonyms, and no other word. */
export function createSynonymEmbedder({
  name = "synonyms-1",
  onCall = () => undefined,
}: SynonymOptions = {}): Embedder {
  return {
    name,
    dimensions: synonyms.length,
    async embed(texts, { signal }) {
      await onCall(texts, signal);
      return texts.map((text) => {
        const words = splitWords(text);
        return synonyms.map((group) => words.filter((word) => group.includes(word)).length);
      });
    },
  };
}
