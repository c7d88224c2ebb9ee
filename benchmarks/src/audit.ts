import { runAuditBenchmark } from "./audit/benchmark.ts";
import { auditUsage, parseAuditOptions } from "./audit/options.ts";
import { formatAuditReport } from "./audit/report.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

await runCommand(auditUsage, async () => {
  const { rows, json } = parseAuditOptions(process.argv.slice(2));
  const outcome = await withTemporaryFolder((folder) =>
    runAuditBenchmark({ rows, folder, onProgress: reportProgress }),
  );
  process.stdout.write(
    json
      ? `${JSON.stringify({ benchmark: "audit", ...outcome })}\n`
      : `${formatAuditReport(outcome)}\n`,
  );
});
