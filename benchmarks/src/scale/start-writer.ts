import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A process that writes to a memory as fast as it can. */
export interface WriterProcess {
  /** Ends it and gives how many turns it wrote. */
  stop(): Promise<number>;
}

/**
 * Starts a process that writes to the memory at `path`, and waits until it does.
 *
 * @throws `Error` where it ends before.
 */
export async function startWriter(path: string): Promise<WriterProcess> {
  const script = fileURLToPath(new URL("process.ts", import.meta.url));
  const writer = fork(script, ["write", path], { execArgv: ["--conditions=keepsake-source"] });
  const failed = once(writer, "exit").then(([code]) => {
    throw new Error(`the writing process ended with ${String(code)}`);
  });
  const message = async (): Promise<unknown> =>
    (await Promise.race([once(writer, "message"), failed]))[0];
  await message();
  return {
    async stop() {
      writer.send("stop");
      const written = Number(await message());
      failed.catch(() => undefined);
      return written;
    },
  };
}
