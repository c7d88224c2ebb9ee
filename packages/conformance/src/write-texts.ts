import type { Memory } from "@keepsake/core";

/** Remembers texts one after the other, so that the last one is the newest; gives their ids. */
export async function writeTexts(
  memory: Pick<Memory, "experienceBulk">,
  scope: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const { results } = await memory.experienceBulk(scope, texts);
  return results.map(({ eventId }) => eventId);
}
