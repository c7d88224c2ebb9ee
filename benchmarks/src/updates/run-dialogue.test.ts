import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createModelExtractor, createRuleExtractor } from "@keepsake/engine";
import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { type Dialogue, readDialogues } from "./dialogue.ts";
import { runDialogue } from "./run-dialogue.ts";
import { createScriptedModel } from "./scripted-model.ts";

const speakers = { user: "Mina" };

const labelled = {
  id: "m01",
  kind: "made up",
  speakers,
  turns: [
    { at: "2026-01-05T10:00:00Z", role: "user", speaker: null, text: "I live in Faro." },
    { at: "2026-01-05T10:01:00Z", role: "assistant", speaker: null, text: "A fine town." },
    { at: "2026-02-10T10:00:00Z", role: "user", speaker: null, text: "I moved to Evora today." },
  ],
  facts: [
    {
      subject: "user",
      predicate: "lives_in",
      object: "Faro",
      validFrom: "2026-01-05T10:00:00Z",
      validTo: "2026-02-10T10:00:00Z",
      fromTurn: 0,
    },
    {
      subject: "user",
      predicate: "lives_in",
      object: "Evora",
      validFrom: "2026-02-10T10:00:00Z",
      validTo: null,
      fromTurn: 2,
    },
  ],
  queries: [
    { q: "Where does Mina live?" },
    { q: "Where did Mina live then?", asOf: "2026-01-20T00:00:00Z" },
    { q: "What is the capital of Peru?" },
  ],
};

async function readMadeUp(): Promise<Dialogue> {
  return await withTemporaryFolder(async (folder) => {
    const path = join(folder, "made-up.jsonl");
    await writeFile(path, `${JSON.stringify(labelled)}\n\n`);
    const [dialogue, ...others] = await readDialogues(path);
    if (dialogue === undefined || others.length > 0) {
      throw new Error("one line is one dialogue");
    }
    return dialogue;
  });
}

test("a dialogue is told, and every question asked, whatever is understood", async () => {
  const { id, facts, answers } = await runDialogue(await readMadeUp());
  expect(id).toBe("m01");
  expect(Array.isArray(facts)).toBe(true);
  expect(answers.map(({ q }) => q)).toEqual(labelled.queries.map(({ q }) => q));
  expect(answers[2]).toMatchObject({ abstain: true, text: "", citations: [] });
  for (const turn of answers.flatMap(({ citations }) => citations)) {
    expect(labelled.turns[turn]?.role).toBe("user");
  }
});

test("a scripted model gives the facts by heart, and time does the rest", async () => {
  const dialogue = await readMadeUp();
  const model = createScriptedModel(dialogue);
  const extractor = createModelExtractor({ model, fallback: createRuleExtractor() });
  const { facts, answers } = await runDialogue(dialogue, { extractor });
  const values = facts.map(({ object, validTo }) => ({ object, ended: validTo !== null }));
  expect(values).toEqual([
    { object: "Evora", ended: false },
    { object: "Faro", ended: true },
  ]);
  expect(answers[0]?.text).toContain("Evora");
  expect(answers[0]?.citations).toEqual([2]);
});

test("a line that is no dialogue is named", async () => {
  await withTemporaryFolder(async (folder) => {
    const path = join(folder, "broken.jsonl");
    await writeFile(path, `${JSON.stringify(labelled)}\n{"id":"m02"}\n`);
    await expect(readDialogues(path)).rejects.toThrow(`${path}:2 is no dialogue`);
  });
});
