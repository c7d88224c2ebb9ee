import { runAiSdkBenchmark } from "./ai-sdk/benchmark.ts";
import { aiSdkUsage, parseAiSdkOptions } from "./ai-sdk/options.ts";
import { formatAiSdkReport } from "./ai-sdk/report.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

await runCommand(aiSdkUsage, async () => {
  const options = parseAiSdkOptions(process.argv.slice(2));
  const outcome = await withTemporaryFolder(
    async (folder) => await runAiSdkBenchmark({ ...options, folder, onProgress: reportProgress }),
  );
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ benchmark: "ai-sdk", ...outcome })}\n`
      : `${formatAiSdkReport(outcome)}\n`,
  );
});
