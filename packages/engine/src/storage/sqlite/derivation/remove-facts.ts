import type { Tables } from "../tables/tables.ts";

/** Takes versions of facts away, with their evidence and their words. */
export function removeFacts(tables: Tables, rows: readonly number[]): void {
  for (const row of rows) {
    tables.facts.remove(row);
    tables.factIndex.remove(row);
  }
}
