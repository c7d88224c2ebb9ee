import { join } from "node:path";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { runScaleBenchmark, type ScaleReport } from "./scale/benchmark.ts";
import { parseScaleOptions, type ScaleOptions, scaleUsage } from "./scale/options.ts";
import { formatScaleReport } from "./scale/report.ts";
import { isInMemory, withTemporaryFolder } from "./temporary-folder.ts";

await runCommand(scaleUsage, async () => {
  const options = parseScaleOptions(process.argv.slice(2));
  const report = await measureScale(options);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ benchmark: "scale", ...report })}\n`
      : `${formatScaleReport(report)}\n`,
  );
});

async function measureScale({ file, ...options }: ScaleOptions): Promise<ScaleReport> {
  const onProgress = reportProgress;
  if (file !== undefined) {
    return await runScaleBenchmark({ ...options, path: file, onProgress });
  }
  return await withTemporaryFolder(async (folder) => {
    if (await isInMemory(folder)) {
      reportProgress(`${folder} lies in memory: writes cost no disk. Set TMPDIR to one on disk.`);
    }
    return await runScaleBenchmark({ ...options, path: join(folder, "scale.db"), onProgress });
  });
}
