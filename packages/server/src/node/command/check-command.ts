import { checkMemory } from "@keepsake/engine";
import type { Command } from "./command.ts";
import { dataFlag, readData } from "./data-flag.ts";

/** `keepsake check`: whether a memory is sound. */
export const checkCommand: Command = {
  name: "check",
  summary: "Checks the file of a memory, its indexes and the chain of its audit log.",
  details: "It ends with exit code 1 where something is wrong. The memory may be served meanwhile.",
  flags: [dataFlag],
  async run(values, terminal) {
    const path = readData(values);
    const { damage, audit } = await checkMemory({ path });
    for (const line of damage) {
      terminal.tell(`${path}: ${line}`);
    }
    if (audit === null) {
      terminal.tell(`${path} is damaged; restore a backup.`);
      return 1;
    }
    if (audit.firstBroken !== null) {
      const { id, reason } = audit.firstBroken;
      terminal.tell(`${path}: the audit log is broken at ${id}: ${reason}.`);
      return 1;
    }
    terminal.write(
      `${path} is sound; its audit log has ${audit.length} rows and ends with ${audit.headHash}.\n`,
    );
    return 0;
  },
};
