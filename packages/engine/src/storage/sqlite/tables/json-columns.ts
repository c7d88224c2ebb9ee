import type { SQLOutputValue } from "node:sqlite";

/**
 * A query of some columns that gives one row, in which each is a JSON array: where many rows are read,
 * an object for each takes twice the time.
 */
export function selectJsonColumns(columns: readonly string[], source: string): string {
  const arrays = columns.map((column) => `json_group_array(${column}) AS ${column}`);
  return `SELECT ${arrays.join(", ")} FROM (SELECT ${source})`;
}

/** A column of such a row that holds texts and numbers. */
export function jsonColumn(
  found: Record<string, SQLOutputValue> | undefined,
  name: string,
): readonly (string | number | null)[] {
  return JSON.parse(String(found?.[name] ?? "[]"));
}

/** A column of such a row that holds numbers alone. */
export function numberColumn(
  found: Record<string, SQLOutputValue> | undefined,
  name: string,
): readonly number[] {
  return JSON.parse(String(found?.[name] ?? "[]"));
}
