// Started as a process of its own: writes to the file it is given until it is killed, and prints
// `number eventId` the moment a write is acknowledged.
import { writeSync } from "node:fs";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { burstSize, planWrite } from "./planned-write.ts";

const [path = "", round = ""] = process.argv.slice(2);
const memory = await openMemory({ path });
await writeUntilKilled(memory, Number(round));

async function writeUntilKilled(target: Memory, roundNumber: number): Promise<never> {
  for (let number = 0; ; number += 2 * burstSize) {
    for (let single = number; single < number + burstSize; single += 1) {
      await write(target, roundNumber, single);
    }
    const burst = Array.from({ length: burstSize }, (_, index) => number + burstSize + index);
    await Promise.all(burst.map((concurrent) => write(target, roundNumber, concurrent)));
  }
}

async function write(target: Memory, roundNumber: number, number: number): Promise<void> {
  const { scope, input } = planWrite(roundNumber, number);
  const { eventId } = await target.experience(scope, input);
  writeSync(process.stdout.fd, `${number} ${eventId}\n`);
}
