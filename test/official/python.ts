import { spawn } from "node:child_process";

/** The interpreter of an environment that has the official client and command line. */
export const python: string | undefined = process.env["KEEPSAKE_PYTHON"];

/** Why tests that need it are left out. */
export const withoutPython =
  "KEEPSAKE_PYTHON names no Python with cortexdbai 0.12.0 and cortexdb-cli 0.6.0; .ci/run installs one";

/** What a script of unittest's said. */
export interface ScriptResult {
  readonly status: number | null;
  /** How many tests it ran. */
  readonly tests: number;
  readonly output: string;
}

/** Runs a script of unittest's against a server. */
export function runScript(
  interpreter: string,
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<ScriptResult> {
  const path = new URL(script, import.meta.url).pathname;
  const child = spawn(interpreter, ["-B", path], { env: { ...process.env, ...environment } });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      const output = Buffer.concat(parts).toString("utf8");
      const [, tests = "0"] = /^Ran (\d+) tests? in/m.exec(output) ?? [];
      resolve({ status, tests: Number(tests), output });
    });
  });
}
