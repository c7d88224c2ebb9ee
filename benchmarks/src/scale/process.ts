// Started as a process of its own: `resident` prints what memory it takes as JSON, `write` writes to
// a file until it is told to stop.
import { openMemory } from "@keepsake/engine";
import { measureResident } from "./measure-resident.ts";
import { writeOn } from "./write-on.ts";

const [task, path = "", recalls, writes] = process.argv.slice(2);

if (task === "resident") {
  const report = await measureResident({ path, recalls: Number(recalls), writes: Number(writes) });
  process.stdout.write(JSON.stringify(report));
} else {
  await writeUntilTold();
}

async function writeUntilTold(): Promise<void> {
  const memory = await openMemory({ path });
  let isOver = false;
  process.once("message", () => {
    isOver = true;
  });
  const writing = writeOn(memory, () => isOver);
  process.send?.("writing");
  const written = await writing;
  await memory.close();
  process.send?.(written);
}
