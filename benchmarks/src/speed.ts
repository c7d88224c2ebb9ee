import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { createConversationSource } from "./speed/conversation-source.ts";
import { measureForgetting } from "./speed/forgetting.ts";
import { parseSpeedOptions, type SpeedOptions, speedUsage } from "./speed/options.ts";
import { measureImport } from "./speed/imports.ts";
import { measureRecalls } from "./speed/recalls.ts";
import { formatSpeedReport, type SpeedReport } from "./speed/report.ts";
import { measureBursts, measureSingleWrites } from "./speed/writes.ts";
import { isInMemory, withTemporaryFolder } from "./temporary-folder.ts";

const singleRounds = { rounds: 60, warmUpRounds: 20, writesPerRound: 25 };
const burstRounds = { rounds: 60, warmUpRounds: 20, writesPerRound: 200 };

await runCommand(speedUsage, async () => {
  const options = parseSpeedOptions(process.argv.slice(2));
  const report = await withTemporaryFolder((folder) => measureSpeed(folder, options));
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ benchmark: "speed", ...report })}\n`
      : `${formatSpeedReport(report)}\n`,
  );
});

async function measureSpeed(folder: string, options: SpeedOptions): Promise<SpeedReport> {
  if (await isInMemory(folder)) {
    reportProgress(
      `${folder} lies in memory: writes cost no disk. Set TMPDIR to a folder on disk.`,
    );
  }
  const source = createConversationSource(1);
  reportProgress("single writes");
  const singleWrites = await measureSingleWrites({ folder, source, ...singleRounds });
  reportProgress("concurrent writes");
  const concurrentWrites = await measureBursts({ folder, source, ...burstRounds });
  const onProgress = reportProgress;
  const { size, queries, forgotten, imported } = options;
  const imports = await measureImport({ folder, source, turns: imported, onProgress });
  const recall = await measureRecalls({ size, queries, folder, source, onProgress });
  const forgetting = await measureForgetting({ folder, forgotten, onProgress });
  return { singleWrites, concurrentWrites, imports, recall, forgetting };
}
