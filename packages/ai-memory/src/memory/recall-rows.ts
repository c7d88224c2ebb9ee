import type { RecalledMemory } from "../finding/recalled-memories.ts";
import { recallRows as mostRows } from "../limits/limit-values.ts";
import { type RowSearch, searchRows } from "./search-rows.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { isOwn } from "./read-rows.ts";

/**
 * Up to 50 rows of one namespace that this agent wrote and a daemon finds. A daemon looks through the
 * namespaces above and what others show as well: where those take up the 50, the rest is searched for.
 */
export async function recallRows(
  client: DaemonClient,
  recall: RowSearch,
): Promise<readonly RecalledMemory[]> {
  const { words, namespace, tag, options } = recall;
  const filter = { namespace, tag, limit: mostRows };
  const { memories } = await client.recall(words.join(" "), filter, options);
  const found = memories.filter((row) => row.namespace === namespace && isOwn(row, client));
  if (memories.length < mostRows || found.length === memories.length) {
    return found;
  }
  const known = new Set(found.map(({ id }) => id));
  const lowest = Math.min(...memories.map(({ score }) => score));
  const others = (await searchRows(client, recall)).filter(({ row }) => !known.has(row.id));
  const missed = others.slice(0, mostRows - found.length);
  return [...found, ...missed.map(({ row, share }) => ({ ...row, score: lowest * share }))];
}
