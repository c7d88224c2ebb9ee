import { formatTimestamp, type JsonValue, type KeptRecord } from "@keepsake/core";
import { z } from "zod";
import type { ImportJob } from "./import-job.ts";

/** The kind of record that an import is kept as. */
export const importKind = "import";

const keptMs = 7 * 24 * 60 * 60_000;
/** A job that nobody has told of for so long was given up with the process that ran it. */
const silenceMs = 60_000;

const jobSchema: z.ZodType<ImportJob> = z.object({
  importId: z.string(),
  actor: z.string(),
  status: z.enum(["running", "completed", "failed"]),
  estimatedItems: z.number(),
  startedAtMs: z.number(),
  updatedAtMs: z.number(),
  report: z.object({
    imported: z.number(),
    replayed: z.number(),
    skipped: z.number(),
    failed: z.number(),
    problems: z.array(
      z.object({
        row: z.number(),
        code: z.string(),
        field: z.string().nullable(),
        reason: z.string(),
      }),
    ),
  }),
  problem: z.string().nullable(),
});

/** A job as it is kept: without what may quote its rows, for nothing that was experienced is kept here. */
export function toKeptImport(job: ImportJob): KeptRecord {
  const { report } = job;
  const problems = report.problems.map(({ row, code, field }): JsonValue => {
    return { row, code, field, reason: "it was told by the server that imported it" };
  });
  return {
    kind: importKind,
    key: job.importId,
    value: { ...job, report: { ...report, problems } },
    expiresAt: formatTimestamp(job.updatedAtMs + keptMs),
  };
}

/** The job that was kept; failed where it was running, and nobody runs it any more. */
export function fromKeptImport({ value }: KeptRecord, nowMs: number): ImportJob {
  const job = jobSchema.parse(value);
  return job.status === "running" && job.updatedAtMs < nowMs - silenceMs
    ? {
        ...job,
        status: "failed",
        problem:
          "the server was stopped meanwhile; import the same again, what was written is not written twice",
      }
    : job;
}
