import type { Tables } from "../tables/tables.ts";

/** Takes versions of facts away, with their evidence and their words. */
export function removeFacts(tables: Tables, rows: readonly number[]): void {
  if (rows.length > 0) {
    tables.facts.remove(rows);
    tables.factIndex.remove(rows);
  }
}
