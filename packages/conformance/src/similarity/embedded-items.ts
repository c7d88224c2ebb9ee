import {
  contentText,
  type Embedding,
  type ExperienceItem,
  type SimilarityRequest,
} from "@keepsake/core";
import type { Suite } from "../suite.ts";

/** An embedding of a model of the tests. */
export function embed(...vector: readonly number[]): Embedding {
  return { model: "test-model", vector };
}

/** Writes items to a scope of their own, and gives its path. */
export async function writeEmbedded(
  suite: Suite,
  items: readonly ExperienceItem[],
): Promise<string> {
  const scope = suite.newScope();
  await suite.memory.experienceBulk(scope, items);
  return scope;
}

/** The texts of the events that are nearest. */
export async function nearestTexts(
  suite: Suite,
  scope: string,
  request: SimilarityRequest,
): Promise<readonly string[]> {
  const found = await suite.memory.similar(scope, request);
  return found.map(({ event }) => contentText(event.content));
}
