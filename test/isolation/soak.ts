import { parseArgs } from "node:util";
import { type IsolationTally, runIsolationRounds } from "./isolation-rounds.ts";

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
const pairs = readCount("pairs", values.pairs);
const seed = readCount("seed", values.seed);
const tally = await runIsolationRounds({ pairs, seed, onWorld: reportWorld });
process.stdout.write(`${formatTally(tally)}\n`);
process.exitCode = tally.leaks.length + tally.missing.length === 0 ? 0 : 1;

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new Error(`--${name} is ${JSON.stringify(text)}; give a whole number from 1 on`);
  }
  return count;
}

function reportWorld(sum: IsolationTally): void {
  if (sum.pairs % 1_440 === 0) {
    process.stderr.write(`${formatTally(sum)}\n`);
  }
}

function formatTally({ leaks, missing, ...counts }: IsolationTally): string {
  const numbers = `pairs ${counts.pairs}, reads ${counts.reads}, attempts ${counts.attempts}, closed pairs ${counts.closedPairs}`;
  const found = `leaks ${leaks.length}, missing ${missing.length}`;
  return [`${numbers}, ${found}`, ...leaks.slice(0, 5), ...missing.slice(0, 5)].join("\n");
}
