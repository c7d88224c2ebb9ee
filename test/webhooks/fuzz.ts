import { parseArgs } from "node:util";
import { runMutationRounds } from "./mutation-rounds.ts";
import { runPeerRounds } from "./peer-rounds.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    deliveries: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
  },
});
const [cases, deliveries, seed] = [
  toCount("cases", values.cases),
  toCount("deliveries", values.deliveries),
  toCount("seed", values.seed),
];

const peers = await runPeerRounds({ cases, seed });
const counts = Object.entries(peers.byPeer).map(([name, count]) => `${name} ${count}`);
process.stdout.write(`cases ${peers.cases}, disagreements ${peers.disagreements.length}\n`);
process.stdout.write([...counts, ...peers.disagreements.slice(0, 5), ""].join("\n"));

const { codes, ...tally } = await runMutationRounds({ deliveries, seed, onBatch: reportProgress });
const faults = [tally.falseAccepts, tally.foreignExceptions, tally.falseRefusals];
const [accepts, exceptions, refusals] = faults.map(({ length }) => length);
process.stdout.write(
  `mutated deliveries ${tally.mutated}, false accepts ${accepts}, ` +
    `foreign exceptions ${exceptions}, authentic ones refused ${refusals}\n` +
    `codes ${JSON.stringify(codes)}\n`,
);
for (const fault of faults.flat().slice(0, 5)) {
  process.stdout.write(`${fault instanceof Error ? fault.stack : JSON.stringify(fault)}\n`);
}
process.exitCode = peers.disagreements.length + faults.flat().length === 0 ? 0 : 1;

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new Error(`--${name} is ${JSON.stringify(text)}; give a whole number from 1 on`);
  }
  return count;
}

function reportProgress(mutated: number): void {
  if (mutated % 100_000 === 0) {
    process.stderr.write(`${mutated} mutated deliveries\n`);
  }
}
