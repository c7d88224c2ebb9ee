import { everywhere, type TimePhrase } from "@keepsake/core";
import { scopeChain } from "../scope-path.ts";
import type { Storage } from "../storage/storage.ts";
import { foldText } from "../text/fold-text.ts";

/**
 * The phrases that a scope knows, by name: its own, and of those of enclosing scopes and of everywhere
 * the nearest.
 */
export async function readTimePhrases(
  storage: Pick<Storage, "listTimePhrases">,
  scope: string,
): Promise<readonly TimePhrase[]> {
  const chain = [...new Set([...scopeChain(scope), everywhere])];
  const found = await Promise.all(chain.map((path) => storage.listTimePhrases(path)));
  const nearest = new Map(
    found
      .toReversed()
      .flat()
      .map((phrase) => [foldText(phrase.name), phrase]),
  );
  return Array.from(nearest)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, phrase]) => phrase);
}
