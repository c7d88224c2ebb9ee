import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConversations } from "./locomo/conversation.ts";
import { reportProgress } from "./progress.ts";
import { runRecallBenchmark } from "./recall/benchmark.ts";
import { formatRecallReport, toRecallReport } from "./recall/report.ts";
import { runCommand } from "./run-command.ts";
import { locateShared } from "./shared-data.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const usage = `Usage: pnpm bench:recall [--data FILE] [--json]
  --data FILE  LoCoMo samples; default data/locomo/locomo5.json of KEEPSAKE_SHARED (../shared)
  --json       one JSON object on standard output`;

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: { data: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const path = values.data ?? join(locateShared(), "data", "locomo", "locomo5.json");
  if (values.data === undefined && !existsSync(path)) {
    reportSkip(`no data at ${path}: set KEEPSAKE_SHARED, or give --data FILE`, values.json);
    return;
  }
  const conversations = await readConversations(path);
  if (conversations.every(({ questions }) => questions.length === 0)) {
    throw new Error(`${path} holds no question with evidence`);
  }
  const outcome = await withTemporaryFolder((folder) =>
    runRecallBenchmark(conversations, { folder, onProgress: reportProgress }),
  );
  const report = toRecallReport(outcome);
  const turns = conversations.reduce((sum, conversation) => sum + conversation.turns.length, 0);
  const sizes = { conversations: conversations.length, turns };
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ benchmark: "recall", ...sizes, ...report })}\n`
      : `${sizes.conversations} conversations, ${turns} turns\n\n${formatRecallReport(report)}\n`,
  );
});

function reportSkip(reason: string, json: boolean): void {
  process.stderr.write(`skipped: ${reason}\n`);
  process.stdout.write(
    json ? `${JSON.stringify({ benchmark: "recall", skipped: reason })}\n` : "skipped\n",
  );
}
