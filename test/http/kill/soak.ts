import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runHttpKillRounds } from "./kill-rounds.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "50" } } });
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  throw new Error(`--rounds is ${JSON.stringify(values.rounds)}; give a whole number from 1 on`);
}
const folder = await mkdtemp(join(tmpdir(), "keepsake-http-kill-"));
try {
  const tally = await runHttpKillRounds({
    path: join(folder, "memory.db"),
    rounds,
    onRound: (round, acknowledged) =>
      void process.stderr.write(`${round} kills, ${acknowledged} acknowledged\n`),
  });
  process.stdout.write(`${JSON.stringify(tally)}\n`);
  const { failed, lost, doubled, renamed } = tally;
  process.exitCode = failed + lost + doubled + renamed === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
