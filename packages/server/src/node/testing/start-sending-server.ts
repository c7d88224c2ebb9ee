import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A server that sends webhooks, in a process of its own. */
export interface SendingServer {
  readonly url: string;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL("sending-server.ts", import.meta.url));

/** Serves the file at `path` on a port, 0 for any. */
export async function startSendingServer(path: string, port: string): Promise<SendingServer> {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(
    process.execPath,
    ["--conditions=keepsake-source", script, path, port],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close");
  const refused = ended.then(() => {
    throw new Error("the server ended before it took requests");
  });
  const [line] = await Promise.race([once(child.stdout, "data"), refused]);
  refused.catch(() => undefined);
  return {
    url: String(line).trim(),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
