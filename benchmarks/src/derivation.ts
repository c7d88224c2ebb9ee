import { runDerivationBenchmark } from "./derivation/benchmark.ts";
import { derivationUsage, parseDerivationOptions } from "./derivation/options.ts";
import { formatDerivationReport } from "./derivation/report.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { isInMemory, withTemporaryFolder } from "./temporary-folder.ts";

await runCommand(derivationUsage, async () => {
  const { turns, json } = parseDerivationOptions(process.argv.slice(2));
  const outcome = await withTemporaryFolder(async (folder) => {
    if (await isInMemory(folder)) {
      reportProgress(`${folder} lies in memory: writes cost no disk. Set TMPDIR to one on disk.`);
    }
    return await runDerivationBenchmark({ turns, folder, onProgress: reportProgress });
  });
  process.stdout.write(
    json
      ? `${JSON.stringify({ benchmark: "derivation", ...outcome })}\n`
      : `${formatDerivationReport(outcome)}\n`,
  );
});
