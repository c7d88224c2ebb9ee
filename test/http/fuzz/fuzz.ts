import { parseArgs } from "node:util";
import { runFuzzRounds } from "./fuzz-rounds.ts";
import { runSocketRounds } from "./socket-rounds.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "100000" },
    connections: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
  },
});
const seed = Number(values.seed);

const { sent, statuses, faults, isChanged } = await runFuzzRounds({
  requests: Number(values.requests),
  seed,
  onProgress: (done) => {
    if (done % 10_000 === 0) {
      process.stderr.write(`${done} requests\n`);
    }
  },
});
process.stdout.write(
  `malformed requests ${sent}, wrong answers ${faults.length}, ` +
    `the store ${isChanged ? "changed" : "is as it was"}\nstatuses ${JSON.stringify(statuses)}\n`,
);
for (const fault of faults.slice(0, 10)) {
  process.stdout.write(`${fault}\n`);
}

const sockets = await runSocketRounds({ connections: Number(values.connections), seed });
const failures = Object.keys(sockets.statuses).filter((status) => Number(status) >= 500);
process.stdout.write(
  `connections ${sockets.connections}, the server ${sockets.isUp ? "answers" : "is gone"}, ` +
    `the store ${sockets.isChanged ? "changed" : "is as it was"}\n` +
    `statuses ${JSON.stringify(sockets.statuses)}\n`,
);
const isRight =
  faults.length + failures.length === 0 && !isChanged && !sockets.isChanged && sockets.isUp;
process.exitCode = isRight ? 0 : 1;
