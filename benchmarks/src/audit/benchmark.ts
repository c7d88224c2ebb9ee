import { openMemory } from "@keepsake/engine";
import { join } from "node:path";
import type { Progress } from "../progress.ts";
import { quantile } from "../quantile.ts";
import { compareRounds } from "../speed/compare-rounds.ts";
import { hashRows, readRows } from "./hash-rows.ts";
import { writeRows } from "./write-rows.ts";

/** Everything `bench:audit` measures. */
export interface AuditOutcome {
  readonly rows: number;
  /** Bytes that are hashed: the rows, and before each the hash of the one before it. */
  readonly bytes: number;
  readonly rounds: number;
  /** Milliseconds of the median round: checking the log, and hashing its rows and no more. */
  readonly verifyMs: number;
  readonly hashMs: number;
  /** `verifyMs` by `hashMs`. */
  readonly ratio: number;
}

/** How much to measure, and where. */
export interface AuditBenchmark {
  readonly rows: number;
  /** Existing folder for the database file. */
  readonly folder: string;
  readonly onProgress: Progress;
}

const rounds = { rounds: 15, warmUpRounds: 3 };

/** Writes a log, and compares checking it with hashing the same rows, round by round. */
export async function runAuditBenchmark({
  rows,
  folder,
  onProgress,
}: AuditBenchmark): Promise<AuditOutcome> {
  const path = join(folder, "audit.db");
  onProgress(`writing ${rows} rows`);
  await writeRows(path, rows, onProgress);
  const stored = readRows(path);
  onProgress("checking and hashing them");
  const memory = await openMemory({ path });
  try {
    const verify = async (): Promise<void> => {
      const { valid, length } = await memory.verifyAudit();
      if (!valid || length !== rows) {
        throw new Error(
          `the log of ${rows} rows has ${length}, and is ${valid ? "" : "not "}valid`,
        );
      }
    };
    const [ours = [], least = []] = await compareRounds([verify, () => hashRows(stored)], rounds);
    const [verifyMs, hashMs] = [quantile(ours, 0.5), quantile(least, 0.5)];
    const bytes = stored.reduce((sum, { body }) => sum + Buffer.byteLength(body) + 65, 0);
    return { rows, bytes, rounds: rounds.rounds, verifyMs, hashMs, ratio: verifyMs / hashMs };
  } finally {
    await memory.close();
  }
}
