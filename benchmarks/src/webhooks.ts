import { runCommand } from "./run-command.ts";
import { runWebhooksBenchmark } from "./webhooks/benchmark.ts";
import { parseWebhooksOptions, webhooksUsage } from "./webhooks/options.ts";
import { formatWebhooksReport } from "./webhooks/report.ts";

await runCommand(webhooksUsage, async () => {
  const options = parseWebhooksOptions(process.argv.slice(2));
  const outcome = await runWebhooksBenchmark(options);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ benchmark: "webhooks", ...outcome })}\n`
      : `${formatWebhooksReport(outcome)}\n`,
  );
});
