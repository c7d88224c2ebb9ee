import type { ImportReport } from "../import-report.ts";

/** An import, and how far it is. */
export interface ImportJob {
  /** Such as `imp_…`. */
  readonly importId: string;
  /** Who imports. */
  readonly actor: string;
  readonly status: "running" | "completed" | "failed";
  /** Rows that there are. */
  readonly estimatedItems: number;
  readonly startedAtMs: number;
  /** Until when it was known to go on. */
  readonly updatedAtMs: number;
  readonly report: ImportReport;
  /** Why it came to no end; null where it did, or goes on. */
  readonly problem: string | null;
}
