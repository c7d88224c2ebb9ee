import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A command that ended. */
export interface EndedCommand {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** A command in a process of its own. */
export interface RunningCommand {
  /** Where it serves; rejects where it ends without. */
  readonly url: Promise<string>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<EndedCommand>;
}

const script = fileURLToPath(new URL("../keepsake.ts", import.meta.url));

/** Starts `keepsake` with `args`, and with no other variables of its own than `env`. */
export function startKeepsake(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningCommand {
  const child = spawn(process.execPath, ["--conditions=keepsake-source", script, ...args], {
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = collect(child);
  const url = Promise.race([readUrl(child), ended.then(refuse)]);
  url.catch(() => undefined);
  return { url, kill: (signal) => void child.kill(signal), ended };
}

/** Runs `keepsake` to its end. */
export function runKeepsake(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<EndedCommand> {
  return startKeepsake(args, env).ended;
}

/** A path in a folder of its own, which goes with the test. */
export function temporaryPath(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "keepsake-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

async function collect(child: Child): Promise<EndedCommand> {
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  await once(child, "close");
  return { ...output, code: child.exitCode };
}

async function readUrl(child: Child): Promise<string> {
  let seen = "";
  for (;;) {
    const [text]: readonly unknown[] = await once(child.stdout, "data");
    seen += String(text);
    const match = /"url":"([^"]+)"/.exec(seen);
    if (match?.[1] !== undefined) {
      return match[1];
    }
  }
}

function refuse({ code, stderr }: EndedCommand): never {
  throw new Error(`keepsake ended with ${code}: ${stderr}`);
}
