import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DaemonOptions, type DaemonTls, toConfig } from "./daemon-options.ts";
import { findFreePort, isListening } from "./ports.ts";

/** A daemon that serves an empty database of its own. */
export interface RunningDaemon {
  readonly url: string;
  /** The folder of its files, which goes with it. */
  readonly home: string;
  /** What it wrote to its log. */
  readLog(): string;
  /** Ends it, and removes all that it wrote. */
  stop(): Promise<void>;
}

/**
 * Becomes the daemon. Where its input ends, as it does with the process that started it, it is killed
 * and its folder removed.
 */
const script = `
exec 3<&0
{ cat <&3; kill -KILL $$; sleep 1; rm -rf "$HOME"; } >/dev/null 2>&1 &
exec "$@" 3<&- </dev/null >"$HOME/log" 2>&1`;

/** How long one may take until it answers, on a machine that does much else. */
const patienceMs = 20_000;

/** Starts a daemon on a free port of this machine, with a home of its own. */
export async function startDaemon(
  program: string,
  options: DaemonOptions = {},
): Promise<RunningDaemon> {
  const home = mkdtempSync(join(tmpdir(), "keepsake-ai-memory-"));
  mkdirSync(join(home, ".config/ai-memory"), { recursive: true });
  writeFileSync(join(home, ".config/ai-memory/config.toml"), toConfig(options));
  writeFileSync(join(home, "log"), "");
  const port = await findFreePort();
  const flags = ["--host", "127.0.0.1", "--port", String(port), ...writeTls(home, options.tls)];
  const args = ["--db", join(home, "memory.db"), "serve", ...flags];
  const child = spawn("/bin/sh", ["-c", script, "sh", program, ...args], {
    env: {
      PATH: process.env["PATH"],
      HOME: home,
      AI_MEMORY_REQUIRE_AGENT_ATTESTATION: options.takesUnsigned === true ? "0" : undefined,
    },
    stdio: ["pipe", "ignore", "ignore"],
  });
  const readLog = (): string => readFileSync(join(home, "log"), "utf8");
  const stop = async (): Promise<void> => await end(child, home);
  try {
    await untilListening(child, port);
  } catch (cause) {
    const log = readLog();
    await stop();
    throw new Error(`ai-memory did not start:\n${log}`, { cause });
  }
  const protocol = options.tls === undefined ? "http" : "https";
  return { url: `${protocol}://127.0.0.1:${port}`, home, readLog, stop };
}

function writeTls(home: string, tls: DaemonTls | undefined): readonly string[] {
  if (tls === undefined) {
    return [];
  }
  const write = (name: string, content: string): string => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  };
  return [
    "--tls-cert",
    write("server.pem", tls.certificate),
    "--tls-key",
    write("server.key", tls.privateKey),
    "--mtls-allowlist",
    write("clients", tls.clientFingerprints.join("\n")),
  ];
}

/** A daemon listens when it is ready. */
async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const untilMs = Date.now() + patienceMs;
  while (child.exitCode === null && child.signalCode === null) {
    if (await isListening(port)) {
      return;
    }
    if (Date.now() > untilMs) {
      throw new Error(`it does not listen after ${patienceMs} ms`);
    }
    await sleep(20);
  }
  throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
}

async function end(child: ChildProcess, home: string): Promise<void> {
  const isRunning = child.exitCode === null && child.signalCode === null;
  const ended = isRunning ? once(child, "exit") : undefined;
  child.stdin?.end();
  await ended;
  rmSync(home, { recursive: true, force: true });
}
