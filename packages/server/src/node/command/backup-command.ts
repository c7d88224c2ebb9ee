import { backUpMemory } from "@keepsake/engine";
import { stat } from "node:fs/promises";
import type { Command } from "./command.ts";
import { dataFlag, readData } from "./data-flag.ts";

/** `keepsake backup`: a copy of a memory, which may be served meanwhile. */
export const backupCommand: Command = {
  name: "backup",
  summary: "Copies a memory as it is at one moment, also while it is served.",
  details: "The copy is a file of its own: keepsake serve --data COPY serves it.",
  flags: [
    dataFlag,
    { name: "to", value: "COPY", about: "the file to make; there must be none yet" },
  ],
  async run(values, terminal) {
    const path = readData(values);
    const to = values.requiredText("to");
    await backUpMemory({ path, to });
    const { size } = await stat(to);
    terminal.tell(`${path} is copied to ${to}: ${size} bytes.`);
    return 0;
  },
};
