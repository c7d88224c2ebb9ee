import type { CallOptions } from "@keepsake/core";
import type { StoredMemory } from "../memories/stored-memory.ts";
import { recallRows as mostRows } from "../limits/limit-values.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { eachInParts } from "./each-in-parts.ts";

/** What to look for in which namespace. */
export interface RowSearch {
  readonly words: readonly string[];
  readonly namespace: string;
  /** Only rows with this tag. */
  readonly tag: string | undefined;
  readonly options: CallOptions;
}

/** A row, and how much of what was looked for it has, from 0 to 1. */
export interface SearchedRow {
  readonly row: StoredMemory;
  readonly share: number;
}

/**
 * The rows of one namespace that this agent wrote and that have words of a query, those that have most of
 * them first; the fewer rows have a word, the more it counts.
 */
export async function searchRows(
  client: DaemonClient,
  { words, namespace, tag, options }: RowSearch,
): Promise<readonly SearchedRow[]> {
  const filter = { namespace, tag, agentId: client.agentId, limit: mostRows };
  const found = await eachInParts(words, async (word) => {
    const { memories } = await client.search(word, filter, options);
    return memories.map((row) => ({ row, weight: 1 / memories.length }));
  });
  const whole = found
    .filter(({ length }) => length > 0)
    .reduce((sum, { length }) => sum + 1 / length, 0);
  const rows = new Map<string, SearchedRow>();
  for (const { row, weight } of found.flat()) {
    rows.set(row.id, { row, share: (rows.get(row.id)?.share ?? 0) + weight / whole });
  }
  return [...rows.values()].toSorted((left, right) => right.share - left.share);
}
