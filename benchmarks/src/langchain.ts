import { parseArgs } from "node:util";
import { formatCheckpointsReport, runCheckpointsBenchmark } from "./langchain/checkpoints.ts";
import { formatRetrieverReport, runRetrieverBenchmark } from "./langchain/retriever.ts";
import { formatStoreReport, runStoreBenchmark } from "./langchain/store.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { toCount } from "./to-count.ts";

const usage = `Usage: pnpm bench:langchain [options]
  --checkpoints N  checkpoints of each saver; default 1000
  --items N        items of each store; default 10000
  --turns N        turns that the retriever finds among; default 5000
  --queries N      questions to the retriever; default 200
  --json           one JSON object on standard output`;

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      checkpoints: { type: "string", default: "1000" },
      items: { type: "string", default: "10000" },
      turns: { type: "string", default: "5000" },
      queries: { type: "string", default: "200" },
      json: { type: "boolean", default: false },
    },
  });
  const numbers = {
    checkpoints: toCount("checkpoints", values.checkpoints),
    items: toCount("items", values.items),
    turns: toCount("turns", values.turns),
    queries: toCount("queries", values.queries),
  };
  reportProgress("checkpoints");
  const checkpoints = await runCheckpointsBenchmark({ ...numbers, largeCharacters: 5_000_000 });
  reportProgress("store");
  const store = await runStoreBenchmark({ ...numbers, calls: 100 });
  reportProgress("retriever");
  const retriever = await runRetrieverBenchmark(numbers);
  const reports = [
    formatCheckpointsReport(checkpoints),
    formatStoreReport(store),
    formatRetrieverReport(retriever),
  ];
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ benchmark: "langchain", checkpoints, store, retriever })}\n`
      : `${reports.join("\n\n")}\n`,
  );
});
