import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ResidentMeasurement, ResidentReport } from "./measure-resident.ts";

/**
 * What whoever counts on little memory starts Node with: by itself it gives up to 128 MiB to objects that
 * were just made, however few are left of them.
 */
export const smallHeap = "--max-semi-space-size=8";

/**
 * Measures what memory a process of its own takes that is started with some flags of Node.
 *
 * @throws `Error` with its standard error where the process fails.
 */
export async function measureResidentApart(
  { path, recalls, writes }: ResidentMeasurement,
  flags: readonly string[] = [],
): Promise<ResidentReport> {
  const script = fileURLToPath(new URL("process.ts", import.meta.url));
  const task = [script, "resident", path, String(recalls), String(writes)];
  const args = ["--conditions=keepsake-source", ...flags, ...task];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
