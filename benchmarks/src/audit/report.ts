import { toTextTable } from "../text-table.ts";
import type { AuditOutcome } from "./benchmark.ts";

/** The figures as tables to read. */
export function formatAuditReport(outcome: AuditOutcome): string {
  const { rows, bytes, verifyMs, hashMs, ratio } = outcome;
  const table = [
    [`${rows} rows, ${(bytes / 2 ** 20).toFixed(1)} MiB`, "ms", "us a row", "rows a second"],
    ["verifyAudit", ...toFigures(verifyMs, rows)],
    ["hashing row by row", ...toFigures(hashMs, rows)],
  ];
  return `${toTextTable(table)}\n\nverify / hash: ${ratio.toFixed(2)}`;
}

function toFigures(ms: number, rows: number): readonly string[] {
  return [ms.toFixed(1), ((ms * 1_000) / rows).toFixed(2), ((rows / ms) * 1_000).toFixed(0)];
}
