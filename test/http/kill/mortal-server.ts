import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** A server in a process of its own, which can be killed and started again where it was. */
export interface MortalServer {
  readonly url: string;
  /** Ends the process at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts another on the same file and port. */
  restart(): Promise<void>;
}

type Child = ChildProcessByStdio<null, Readable, null>;

/** Serves the file at `path` from another process. */
export async function startMortalServer(path: string): Promise<MortalServer> {
  let child = spawnServer(path, "0");
  const url = await readAddress(child);
  return {
    url,
    async kill() {
      const ended = once(child, "close");
      child.kill("SIGKILL");
      await ended;
    },
    async restart() {
      child = spawnServer(path, new URL(url).port);
      await readAddress(child);
    },
  };
}

function spawnServer(path: string, port: string): Child {
  const script = fileURLToPath(new URL("server.ts", import.meta.url));
  return spawn(process.execPath, ["--conditions=keepsake-source", script, path, port], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function readAddress(child: Child): Promise<string> {
  const ended = once(child, "close").then(() => {
    throw new Error("the server ended before it took requests");
  });
  const [line] = await Promise.race([once(child.stdout, "data"), ended]);
  return String(line).trim();
}
