import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  createModelExtractor,
  createRuleExtractor,
  type OpenMemoryOptions,
} from "@keepsake/engine";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { locateShared } from "./shared-data.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";
import { type Dialogue, readDialogues } from "./updates/dialogue.ts";
import { type DialogueOutcome, runDialogue } from "./updates/run-dialogue.ts";
import { createScriptedModel } from "./updates/scripted-model.ts";

const usage = `Usage: pnpm bench:updates [--data FILE] [--only odd|even] [--scripted] [--misses] [--json]
  --data FILE  labelled dialogues; default data/updates/updates.jsonl of KEEPSAKE_SHARED (../shared)
  --only       dialogues of odd or of even number alone
  --scripted   with a model that knows the facts of each turn in place of the rules
  --misses     also list the questions answered wrongly
  --json       one JSON object on standard output`;

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      only: { type: "string" },
      scripted: { type: "boolean", default: false },
      misses: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const shared = join(locateShared(), "data", "updates");
  const path = values.data ?? join(shared, "updates.jsonl");
  const scorer = [dirname(path), shared]
    .map((folder) => join(folder, "score.mjs"))
    .find((file) => existsSync(file));
  if (scorer === undefined || !existsSync(path)) {
    reportSkip(`no data at ${path}: set KEEPSAKE_SHARED, or give --data FILE`, values.json);
    return;
  }
  const dialogues = (await readDialogues(path)).filter((dialogue) =>
    isWanted(dialogue, values.only),
  );
  reportProgress(`telling ${dialogues.length} dialogues`);
  const outcomes = await runAll(dialogues, values.scripted);
  await withTemporaryFolder(async (folder) => {
    const system = join(folder, "system.jsonl");
    const gold = join(folder, "gold.jsonl");
    await writeLines(system, outcomes);
    await writeLines(
      gold,
      dialogues.map(({ labelled }) => labelled),
    );
    const flags = [values.json ? "--json" : "--kinds", ...(values.misses ? ["--misses"] : [])];
    const files = [realpathSync(scorer), system, gold]; // it runs only under its own name
    const { status } = spawnSync(process.execPath, [...files, ...flags], { stdio: "inherit" });
    process.exitCode = status ?? 1;
  });
});

async function runAll(
  dialogues: readonly Dialogue[],
  isScripted: boolean,
): Promise<readonly DialogueOutcome[]> {
  const outcomes: DialogueOutcome[] = [];
  for (const dialogue of dialogues) {
    outcomes.push(await runDialogue(dialogue, isScripted ? scripted(dialogue) : {}));
  }
  return outcomes;
}

function scripted(dialogue: Dialogue): Pick<OpenMemoryOptions, "extractor"> {
  const model = createScriptedModel(dialogue);
  return { extractor: createModelExtractor({ model, fallback: createRuleExtractor() }) };
}

function isWanted({ id }: Dialogue, only: string | undefined): boolean {
  return only === undefined || (Number(id.replaceAll(/\D/g, "")) % 2 === 1) === (only === "odd");
}

async function writeLines(path: string, values: readonly unknown[]): Promise<void> {
  await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}

function reportSkip(reason: string, json: boolean): void {
  process.stderr.write(`skipped: ${reason}\n`);
  process.stdout.write(
    json ? `${JSON.stringify({ benchmark: "updates", skipped: reason })}\n` : "skipped\n",
  );
}
