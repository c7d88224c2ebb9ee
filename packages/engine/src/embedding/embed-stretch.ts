import { hash } from "node:crypto";
import { contentText, type Embedder } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import type { UnembeddedStretch, WorkedOutVector } from "../storage/vector-storage.ts";
import { type EmbedLimits, embedTexts } from "./embed-texts.ts";

/** What works out vectors, and what is known of them. */
export interface EmbedParts extends EmbedLimits {
  readonly storage: Pick<Storage, "knownVectors">;
  readonly embedder: Embedder;
}

/** The vectors of a stretch of the log. A text that was seen before is not embedded again. */
export async function embedStretch(
  { events }: UnembeddedStretch,
  { storage, embedder, ...limits }: EmbedParts,
): Promise<readonly WorkedOutVector[]> {
  const wanted = events
    .map(({ row, content }) => ({ row, text: contentText(content) }))
    .filter(({ text }) => text.trim() !== "")
    .map(({ row, text }) => ({ row, text, textHash: hash("sha256", text) }));
  const texts = new Map(wanted.map(({ textHash, text }) => [textHash, text]));
  const kind = { model: embedder.name, dimensions: embedder.dimensions };
  const known = await storage.knownVectors(kind, [...texts.keys()]);
  const missing = [...texts].filter(([textHash]) => !known.has(textHash));
  const made =
    missing.length === 0
      ? []
      : await embedTexts(
          embedder,
          missing.map(([, text]) => text),
          { kind: "document", ...limits },
        );
  const vectors = new Map([
    ...known,
    ...missing.map(([textHash], index) => [textHash, made[index] ?? []] as const),
  ]);
  return wanted.map(({ row, textHash }) => ({
    row,
    textHash,
    vector: vectors.get(textHash) ?? [],
  }));
}
