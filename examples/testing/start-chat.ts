import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** How a chat is started. */
export interface ChatStart {
  readonly args: readonly string[];
  /** What is piped in; left open for {@link RunningChat.write} where it is undefined. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A chat that ended. */
export interface EndedChat {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** A chat in a process of its own. */
export interface RunningChat {
  write(text: string): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when `text` was written. */
  shows(text: string): Promise<void>;
  readonly ended: Promise<EndedChat>;
}

/** Starts a chat as `npm start` does once everything is installed. */
export function startChat({ args, input, env }: ChatStart): RunningChat {
  const child = spawn(process.execPath, [...startArguments(), ...args], {
    cwd: new URL("../..", import.meta.url),
    env: { ...withoutOpenai(process.env), ...env },
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  onTestFinished(() => void child.kill("SIGKILL"));
  if (input !== undefined) {
    child.stdin.end(input);
  }
  return {
    write: (text) => void child.stdin.write(text),
    kill: (signal) => void child.kill(signal),
    async shows(text) {
      while (!(output.stdout + output.stderr).includes(text)) {
        await Promise.race([once(child.stdout, "data"), once(child.stderr, "data")]);
      }
    },
    ended: new Promise((resolve) => {
      child.on("close", (code) => resolve({ ...output, code }));
    }),
  };
}

/** A path for a database or another file, gone when the machine cleans up. */
export function temporaryFile(name: string): string {
  return join(mkdtempSync(join(tmpdir(), "keepsake-chat-")), name);
}

function startArguments(): readonly string[] {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const start = /"start": ".*&& node (.*)"/.exec(manifest)?.[1];
  if (start === undefined) {
    throw new Error("the start script runs no node");
  }
  return start.split(" ");
}

function withoutOpenai(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("OPENAI_")));
}
