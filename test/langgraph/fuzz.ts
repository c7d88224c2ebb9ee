import { openMemory } from "@keepsake/engine";
import { parseArgs } from "node:util";
import { runStoreRounds } from "./store-rounds.ts";

const { values } = parseArgs({
  options: {
    programs: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
  },
});
const programs = Number(values.programs);
const memory = await openMemory({ path: ":memory:" });

await runStoreRounds(memory, {
  programs,
  seed: Number(values.seed),
  onProgram(run) {
    if (run % 500 === 0) {
      process.stderr.write(`${run} programs\n`);
    }
  },
});
await memory.close();
process.stdout.write(`programs ${programs}, differences 0\n`);
