import { utf8Length } from "@keepsake/core";
import { bodyBytes } from "../limits/limit-values.ts";
import type { NewMemory } from "../memories/new-memory.ts";

/** What a signature, an agent's name and the names of fields add to a row at most. */
const rowOverhead = 1_024;

/** Rows as portions that a daemon takes at once, each as large as may be. */
export function inPortions(rows: readonly NewMemory[]): readonly (readonly NewMemory[])[] {
  const portions: NewMemory[][] = [];
  let left = 0;
  for (const row of rows) {
    const bytes = utf8Length(JSON.stringify(row)) + rowOverhead;
    if (bytes > left) {
      portions.push([]);
      left = bodyBytes;
    }
    portions.at(-1)?.push(row);
    left -= bytes;
  }
  return portions;
}
