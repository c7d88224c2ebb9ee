import { join } from "node:path";
import type { Progress } from "../progress.ts";
import { measureApart } from "./measure-apart.ts";
import type { DerivationReport } from "./measure-derivation.ts";
import type { LoopReport } from "./watch-loop.ts";

/** Everything `bench:derivation` measures. */
export interface DerivationOutcome {
  readonly keepsake: DerivationReport;
  /** The same once more with twice as many turns. */
  readonly twice: DerivationReport;
  /** The capture of as many turns as `keepsake` into the baseline. */
  readonly bare: LoopReport;
  /** A process that does nothing as long as `keepsake` derives. */
  readonly idle: LoopReport;
  /** How many times as much memory was resident at the peak with twice as many turns. */
  readonly peakRatio: number;
}

/** How much to measure, and where. */
export interface DerivationBenchmark {
  readonly turns: number;
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly onProgress: Progress;
}

/** Measures one after the other, each in a process of its own. */
export async function runDerivationBenchmark({
  turns,
  folder,
  onProgress,
}: DerivationBenchmark): Promise<DerivationOutcome> {
  onProgress(`writing and deriving ${turns} turns`);
  const path = join(folder, "keepsake.db");
  const keepsake = await measureApart({ name: "keepsake", amount: turns, path });
  onProgress(`writing and deriving ${2 * turns} turns`);
  const twicePath = join(folder, "twice.db");
  const twice = await measureApart({ name: "keepsake", amount: 2 * turns, path: twicePath });
  onProgress("the baselines");
  const bare = await measureApart({ name: "bare", amount: turns, path: join(folder, "bare.db") });
  const idleMs = Math.ceil(keepsake.derivation.elapsedMs);
  const idle = await measureApart({ name: "idle", amount: idleMs });
  const peakRatio = twice.residentMiB.peak / keepsake.residentMiB.peak;
  return { keepsake, twice, bare, idle, peakRatio };
}
