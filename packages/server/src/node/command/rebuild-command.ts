import { openMemory } from "@keepsake/engine";
import type { Command } from "./command.ts";
import { dataFlag, readData } from "./data-flag.ts";
import { requireFile } from "./require-file.ts";

/** `keepsake rebuild`: derives facts anew. */
export const rebuildCommand: Command = {
  name: "rebuild",
  summary: "Derives the facts of a memory anew from its log.",
  flags: [dataFlag],
  async run(values, terminal) {
    const path = requireFile(readData(values));
    const memory = await openMemory({ path, retentionSweepMs: 0 });
    try {
      const { scopes } = await memory.rebuild();
      terminal.tell(`The facts of ${scopes} scopes of ${path} are derived anew.`);
      return 0;
    } finally {
      await memory.close();
    }
  },
};
