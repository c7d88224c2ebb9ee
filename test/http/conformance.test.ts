import { describeMemory } from "@keepsake/conformance";
import type { Memory } from "@keepsake/core";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { serveMemory } from "./serve-memory.ts";

describeMemory({
  name: "over HTTP",
  create: async () => {
    const folder = await mkdtemp(join(tmpdir(), "keepsake-"));
    const path = join(folder, "memory.db");
    let served = await serveMemory({ path });
    return {
      memory: served.memory,
      async reopen(): Promise<Memory> {
        await served.stop();
        served = await serveMemory({ path });
        return served.memory;
      },
      stall: () => holdWriteLock(path),
      async dispose() {
        await served.stop();
        await rm(folder, { recursive: true });
      },
    };
  },
  capabilities: { reopen: true, stall: true },
});

/** Takes the write lock of a file, and gives the function that lets go of it. */
async function holdWriteLock(path: string): Promise<() => Promise<void>> {
  const database = new DatabaseSync(path);
  database.exec("BEGIN IMMEDIATE");
  return async () => {
    database.exec("ROLLBACK");
    database.close();
  };
}
