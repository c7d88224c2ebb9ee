import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** A process that runs a script of this folder. */
export type ScriptProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** How a script is started: another program in front of Node, such as a shell with a limit. */
export interface ScriptOptions {
  readonly launcher?: readonly string[] | undefined;
}

/** Starts the script `name` of this folder as a process of its own. */
export function startScript(
  name: string,
  scriptArguments: readonly string[],
  { launcher = [] }: ScriptOptions = {},
): ScriptProcess {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const node = [process.execPath, "--conditions=keepsake-source", script, ...scriptArguments];
  const [command = "", ...rest] = [...launcher, ...node];
  return spawn(command, rest, { stdio: ["pipe", "pipe", "pipe"] });
}

/**
 * Runs a script to its end and gives what it printed, read as JSON.
 *
 * @throws `Error` with its standard error where it failed.
 */
export async function runScript<T>(
  name: string,
  scriptArguments: readonly string[],
  options?: ScriptOptions,
): Promise<T> {
  const child = startScript(name, scriptArguments, options);
  const ended = once(child, "close");
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  if (child.exitCode !== 0) {
    throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}: ${complaints}`);
  }
  return JSON.parse(output);
}
