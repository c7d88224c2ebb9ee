import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runAnswerBenchmark } from "./answer/benchmark.ts";
import { halfOf, halves } from "./locomo/halves.ts";
import { formatAnswerReport, toAnswerReport } from "./answer/report.ts";
import { readConversations } from "./locomo/conversation.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { locateShared } from "./shared-data.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const usage = `Usage: pnpm bench:answer [--data FILE] [--half tune|hold] [--answers] [--json]
  --data FILE  LoCoMo samples; default data/locomo/locomo5.json of KEEPSAKE_SHARED (../shared)
  --half       the conversations on which thresholds were chosen, or the others; default both
  --answers    what was answered, a line of JSON for each question, in place of the figures
  --json       one JSON object on standard output`;

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      half: { type: "string" },
      answers: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { half } = values;
  if (half !== undefined && !halves.some((each) => each === half)) {
    throw new Error(`--half ${JSON.stringify(half)} is none of ${halves.join(", ")}`);
  }
  const path = values.data ?? join(locateShared(), "data", "locomo", "locomo5.json");
  if (values.data === undefined && !existsSync(path)) {
    reportSkip(`no data at ${path}: set KEEPSAKE_SHARED, or give --data FILE`, values.json);
    return;
  }
  const all = await readConversations(path);
  const conversations = all.filter((each) => half === undefined || halfOf(each) === half);
  if (conversations.every(({ questions }) => questions.length === 0)) {
    throw new Error(`${path} holds no question with evidence`);
  }
  const outcome = await withTemporaryFolder((folder) =>
    runAnswerBenchmark(conversations, { folder, onProgress: reportProgress }),
  );
  if (values.answers) {
    outcome.answer.forEach((answered) => process.stdout.write(`${JSON.stringify(answered)}\n`));
    return;
  }
  const report = toAnswerReport(outcome);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ benchmark: "answer", ...report })}\n`
      : `${formatAnswerReport(report)}\n`,
  );
});

function reportSkip(reason: string, json: boolean): void {
  process.stderr.write(`skipped: ${reason}\n`);
  process.stdout.write(
    json ? `${JSON.stringify({ benchmark: "answer", skipped: reason })}\n` : "skipped\n",
  );
}
