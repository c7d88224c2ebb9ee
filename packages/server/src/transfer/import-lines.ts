import { type Memory, requireScope } from "@keepsake/core";
import { readLine } from "./formats/read-line.ts";
import type { ImportReport } from "./import-report.ts";
import { type ImportOptions, importRows } from "./import-rows.ts";

/** Lines to import, and where. */
export interface ImportedLines {
  readonly scope: string;
  readonly lines: Iterable<unknown> | AsyncIterable<unknown>;
}

/**
 * Imports lines of JSON into a scope: envelopes as `POST /v1/experience` takes them, short forms such as
 * `{"text": "…"}`, or what `exportLines` gave. Blank lines are passed over. What becomes of wrong ones,
 * and of an import that is repeated, is as {@link importRows} says.
 *
 * @throws `ValidationError` where `scope` is none.
 */
export async function importLines(
  memory: Memory,
  { scope, lines }: ImportedLines,
  options: ImportOptions = {},
): Promise<ImportReport> {
  requireScope(scope);
  const source = { rows: lines, read: (line: unknown) => readLine(scope, line) };
  return await importRows(memory, source, options);
}
