import type { DatabaseSync } from "node:sqlite";
import { quoteWord, scopeWord } from "./index-words.ts";

/** Gives, for each group of words, the rows of a scope that hold at least one of them, ascending. */
export type MatchRows = (
  scopeNumber: number,
  groups: readonly (readonly string[])[],
) => readonly (readonly number[])[];

/**
 * Prepares the search of a text index. All groups are looked up in one statement, and rows come as
 * JSON: that takes a third of the time of one statement per group and one object per row.
 */
export function prepareMatchRows(database: DatabaseSync, index: string): MatchRows {
  const match = database.prepare(
    `SELECT (SELECT json_group_array(rowid) FROM ${index} WHERE ${index} MATCH value) AS rows
     FROM json_each(?) ORDER BY key`,
  );
  return (scopeNumber, groups) => {
    const scope = quoteWord(scopeWord(scopeNumber));
    const queries = groups.map((words) => `${scope} AND (${words.map(quoteWord).join(" OR ")})`);
    return match.all(JSON.stringify(queries)).map(({ rows }) => JSON.parse(String(rows)));
  };
}
