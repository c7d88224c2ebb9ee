import { describeMemory } from "@keepsake/conformance";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemory } from "./open-memory.ts";

/** Set it to some hundreds for a soak. */
const { KEEPSAKE_CONFORMANCE_RUNS: runs } = process.env;
const numRuns = runs === undefined ? undefined : Number(runs);

describeMemory({
  name: "embedded, on a file",
  create: async () => {
    const folder = await mkdtemp(join(tmpdir(), "keepsake-"));
    const path = join(folder, "memory.db");
    return {
      memory: await openMemory({ path }),
      reopen: () => openMemory({ path }),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
  capabilities: { reopen: true },
  numRuns,
});

describeMemory({
  name: "embedded, in memory",
  create: async () => ({ memory: await openMemory({ path: ":memory:" }) }),
  capabilities: { reopen: false },
  numRuns,
});
