import { runLlamaIndexBenchmark } from "./llamaindex/benchmark.ts";
import { llamaIndexUsage, parseLlamaIndexOptions } from "./llamaindex/options.ts";
import { formatLlamaIndexReport } from "./llamaindex/report.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

await runCommand(llamaIndexUsage, async () => {
  const { json, ...sizes } = parseLlamaIndexOptions(process.argv.slice(2));
  const outcome = await withTemporaryFolder((folder) =>
    runLlamaIndexBenchmark({ ...sizes, folder, onProgress: reportProgress }),
  );
  process.stdout.write(
    json
      ? `${JSON.stringify({ benchmark: "llamaindex", ...outcome })}\n`
      : `${formatLlamaIndexReport(outcome)}\n`,
  );
});
