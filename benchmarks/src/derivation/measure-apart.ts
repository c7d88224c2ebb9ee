import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { DerivationReport } from "./measure-derivation.ts";
import type { LoopReport } from "./watch-loop.ts";

/** What can be measured in a process of its own, and what each gives. */
interface Measurements {
  readonly keepsake: DerivationReport;
  readonly bare: LoopReport;
  readonly idle: LoopReport;
}

/** What to measure: `amount` is turns, or milliseconds of an idle process. */
export interface Measurement<Name extends keyof Measurements> {
  readonly name: Name;
  readonly amount: number;
  /** New database file; none for an idle process. */
  readonly path?: string | undefined;
}

/**
 * Measures in a process of its own.
 *
 * @throws `Error` with its standard error where the process fails.
 */
export async function measureApart<Name extends keyof Measurements>({
  name,
  amount,
  path = "",
}: Measurement<Name>): Promise<Measurements[Name]> {
  const script = fileURLToPath(new URL("process.ts", import.meta.url));
  const flags = ["--conditions=keepsake-source", "--expose-gc"];
  const args = [...flags, script, name, String(amount), path];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
