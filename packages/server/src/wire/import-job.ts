import { toWirePath } from "@keepsake/core/wire";
import type { RowProblem } from "../transfer/import-report.ts";
import type { ImportJob } from "../transfer/jobs/import-job.ts";

/** An import as the wire has it when it has begun. No stream tells of it: its status is to be asked for. */
export function toWireBegunImport(job: ImportJob): object {
  const { importId, status, estimatedItems, report } = job;
  const [first] = report.problems;
  return {
    id: importId,
    importId,
    status,
    estimatedItems,
    accepted: report.imported,
    skipped: report.skipped,
    failed: report.failed,
    ...(first !== undefined && { firstError: describe(first) }),
    statusUrl: `/v1/import/${importId}`,
    lifecycleStream: null,
  };
}

/** How far an import is, as the wire has it. */
export function toWireImport(job: ImportJob): object {
  const { importId, status, estimatedItems, report, startedAtMs, updatedAtMs, problem } = job;
  return {
    id: importId,
    importId,
    status,
    estimatedItems,
    imported: report.imported,
    replayed: report.replayed,
    skipped: report.skipped,
    failed: report.failed,
    elapsedMs: updatedAtMs - startedAtMs,
    ...(problem !== null && { problem }),
    errors: report.problems.map(({ row, code, field, reason }) => ({
      row,
      errorCode: code,
      field: field === null ? null : toWirePath(field),
      message: reason,
    })),
    lifecycleStream: null,
  };
}

function describe({ row, field, reason }: RowProblem): string {
  return `row ${row}: ${field === null ? "" : `${toWirePath(field)}: `}${reason}`;
}
