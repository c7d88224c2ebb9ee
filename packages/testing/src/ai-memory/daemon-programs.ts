import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";

/** The program of an ai-memory daemon. */
export interface DaemonProgram {
  readonly path: string;
  /** Such as `0.10.0`. */
  readonly version: string;
}

/** Why tests that need a daemon are left out. */
export const withoutDaemons =
  "KEEPSAKE_AI_MEMORY names no ai-memory daemons, as paths with a colon between them; .ci/install-ai-memory builds some";

/** The daemons that `KEEPSAKE_AI_MEMORY` names. */
export function findDaemonPrograms(): readonly DaemonProgram[] {
  const paths = process.env["KEEPSAKE_AI_MEMORY"] ?? "";
  return paths
    .split(":")
    .filter((path) => path !== "")
    .map((path) => ({ path, version: readVersion(path) }));
}

function readVersion(path: string): string {
  const env = { HOME: tmpdir(), AI_MEMORY_NO_CONFIG: "1" };
  const printed = execFileSync(path, ["--version"], { env, encoding: "utf8" });
  const [version] = /\d+\.\d+\.\d+\S*/.exec(printed) ?? [];
  if (version === undefined) {
    throw new Error(`${path} tells no version: ${printed}`);
  }
  return version;
}
