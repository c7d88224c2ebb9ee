import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type KillTally, runKillRounds } from "./kill-rounds.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "100" } } });
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  throw new Error(`--rounds is ${JSON.stringify(values.rounds)}; give a whole number from 1 on`);
}
const folder = await mkdtemp(join(tmpdir(), "keepsake-kill-"));
try {
  const tally = await runKillRounds({ folder, rounds, onRound: reportRound });
  process.stdout.write(`${formatTally(tally)}\n`);
  process.exitCode = isUnharmed(tally) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

function reportRound(tally: KillTally): void {
  if (tally.rounds % 10 === 0 || !isUnharmed(tally)) {
    process.stderr.write(`${formatTally(tally)}\n`);
  }
}

function isUnharmed(tally: KillTally): boolean {
  const { lost, doubled, unfound, unreplayed, corrupt, misderived, doubledFacts } = tally;
  return lost + doubled + unfound + unreplayed + corrupt + misderived + doubledFacts === 0;
}

function formatTally(tally: KillTally): string {
  return Object.entries(tally)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
