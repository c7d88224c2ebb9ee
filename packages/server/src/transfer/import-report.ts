import { MemoryError, ValidationError } from "@keepsake/core";

/** A row that could not be imported. */
export interface RowProblem {
  /** Its number, from 1; that of its line where it has one. */
  readonly row: number;
  readonly code: string;
  /** What is wrong with it: the field, in the contract's spelling; null where it is none in particular. */
  readonly field: string | null;
  /** What is wrong, as a sentence; it may quote the row. */
  readonly reason: string;
}

/** What became of the rows so far. */
export interface ImportReport {
  /** Rows that are events now, or were already. */
  readonly imported: number;
  /** Those of them that were there already, since they were imported before. */
  readonly replayed: number;
  /** Rows that no event was to be made of, such as exported facts, which are derived anew. */
  readonly skipped: number;
  readonly failed: number;
  /** The first of those that failed, at most 100. */
  readonly problems: readonly RowProblem[];
}

const mostProblems = 100;

/** Nothing imported. */
export const emptyReport: ImportReport = {
  imported: 0,
  replayed: 0,
  skipped: 0,
  failed: 0,
  problems: [],
};

/** A report with a row more that failed. */
export function withProblem(report: ImportReport, row: number, error: unknown): ImportReport {
  const problems =
    report.problems.length < mostProblems
      ? [...report.problems, toProblem(row, error)].toSorted((left, right) => left.row - right.row)
      : report.problems;
  return { ...report, failed: report.failed + 1, problems };
}

function toProblem(row: number, error: unknown): RowProblem {
  if (ValidationError.isInstance(error)) {
    return { row, code: error.code, field: error.field, reason: error.reason };
  }
  const code = MemoryError.isInstance(error) ? error.code : "INTERNAL";
  const reason = MemoryError.isInstance(error) ? error.message : "something went wrong with it";
  return { row, code, field: null, reason };
}
