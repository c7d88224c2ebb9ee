import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Conversation, readConversations } from "./locomo/conversation.ts";
import { reportProgress } from "./progress.ts";
import { runRecallBenchmark } from "./recall/benchmark.ts";
import { runEmbedderBenchmark } from "./recall/embedder/benchmark.ts";
import { chooseEmbedder, embedderNames } from "./recall/embedder/choose-embedder.ts";
import { measureLargeScope } from "./recall/embedder/large-scope.ts";
import { formatEmbedderReport, toEmbedderReport } from "./recall/embedder/report.ts";
import { formatRecallReport, toRecallReport } from "./recall/report.ts";
import { runCommand } from "./run-command.ts";
import { locateShared } from "./shared-data.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const usage = `Usage: pnpm bench:recall [--data FILE] [--embedder [NAME]] [--json]
  --data FILE  LoCoMo samples; default data/locomo/locomo5.json of KEEPSAKE_SHARED (../shared)
  --embedder   Keepsake with an embedder beside it without, and vectors alone; NAME is one of
               ${embedderNames.join(", ")}, by default the first that is installed
  --json       one JSON object on standard output`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: "string" },
      embedder: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
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
  if (values.embedder) {
    await measureEmbedder(conversations, { name: positionals[0], json: values.json });
    return;
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

interface EmbedderChoice {
  readonly name: string | undefined;
  readonly json: boolean;
}

async function measureEmbedder(
  conversations: readonly Conversation[],
  { name, json }: EmbedderChoice,
): Promise<void> {
  const embedder = await chooseEmbedder(name);
  if (embedder === null) {
    reportSkip("the embedder is not installed: run benchmarks/install-model", json);
    return;
  }
  const options = { embedder, onProgress: reportProgress };
  const report = toEmbedderReport(await runEmbedderBenchmark(conversations, options));
  reportProgress("asking a scope of 10,000 turns");
  const large = await measureLargeScope(10_000);
  const { wordsP50Ms, embedderP50Ms } = large;
  process.stdout.write(
    json
      ? `${JSON.stringify({ benchmark: "recall", embedder: embedder.name, ...report, large })}\n`
      : `${embedder.name}\n\n${formatEmbedderReport(report)}

Of 10,000 turns of 384 numbers: p50 ${wordsP50Ms.toFixed(2)} ms by words, ${embedderP50Ms.toFixed(2)} ms with vectors\n`,
  );
}

function reportSkip(reason: string, json: boolean): void {
  process.stderr.write(`skipped: ${reason}\n`);
  process.stdout.write(
    json ? `${JSON.stringify({ benchmark: "recall", skipped: reason })}\n` : "skipped\n",
  );
}
