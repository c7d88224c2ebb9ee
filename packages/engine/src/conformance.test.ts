import { describeMemory } from "@keepsake/conformance";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createEmbeddedMemory } from "./embedded-memory.ts";
import { openMemory } from "./open-memory.ts";
import { createMemoryStorage } from "./storage/memory/memory-storage.ts";

/** Set it to some hundreds for a soak. */
const { KEEPSAKE_CONFORMANCE_RUNS: runs } = process.env;
const numRuns = runs === undefined ? undefined : Number(runs);

describeMemory({
  name: "embedded, on a file",
  create: async () => {
    const folder = await mkdtemp(join(tmpdir(), "keepsake-"));
    const path = join(folder, "memory.db");
    return {
      memory: await openMemory({ path, retentionSweepMs: 0 }),
      reopen: () => openMemory({ path, retentionSweepMs: 0 }),
      stall: () => holdWriteLock(path),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
  capabilities: { reopen: true, stall: true },
  numRuns,
});

describeMemory({
  name: "embedded, in memory",
  create: async () => ({ memory: await openMemory({ path: ":memory:", retentionSweepMs: 0 }) }),
  capabilities: { reopen: false },
  numRuns,
});

describeMemory({
  name: "embedded, on the plainest storage",
  create: async () => ({
    memory: createEmbeddedMemory(createMemoryStorage(), { retentionSweepMs: 0 }),
  }),
  capabilities: { reopen: false },
  numRuns,
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
