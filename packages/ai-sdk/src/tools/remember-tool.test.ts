import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryTools } from "../index.ts";
import { callTools, callToolsAfter, type ScriptedCall } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I moved to Porto in March.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
});

afterEach(async () => await memory.close());

const recallPorto: ScriptedCall = { toolName: "recall", input: { query: "Who moved to Porto?" } };
const rememberTea: ScriptedCall = { toolName: "remember", input: { text: "Ana likes green tea." } };

describe("remember", () => {
  test("remembers a note under its labels, where the next turn finds it", async () => {
    const tools = memoryTools(ana, { labels: ["session:monday"] });
    const { outputs, shown } = await callTools(tools, rememberTea);
    const [event] = (await ana.events({ labels: ["session:monday"] })).items;
    expect(outputs).toEqual([{ status: "ok", id: event?.id, replayed: false }]);
    expect(shown).toEqual([{ type: "text", value: "Remembered." }]);
    expect(event?.content).toEqual({ kind: "text", text: "Ana likes green tea." });
    const next = await callTools(tools, { toolName: "recall", input: { query: "green tea" } });
    expect(next.outputs).toMatchObject([
      {
        memories: [
          { layer: "fact", supports: [event?.id] },
          { id: event?.id, role: null },
        ],
      },
    ]);
  });

  test("remembers once when a step is repeated", async () => {
    const first = await callTools(memoryTools(ana), rememberTea);
    const second = await callTools(memoryTools(ana), rememberTea);
    expect(second.outputs).toEqual([{ ...Object(first.outputs[0]), replayed: true }]);
    expect((await ana.events()).items).toHaveLength(2);
  });

  test("remembers another text under a tool call id that came before", async () => {
    await callTools(memoryTools(ana), rememberTea);
    await callTools(memoryTools(ana), { toolName: "remember", input: { text: "Ana has a cat." } });
    expect((await ana.events()).items).toHaveLength(3);
  });

  test("does not remember what it recalled", async () => {
    const { shown } = await callTools(memoryTools(ana), recallPorto);
    const echo = `${String(Object(shown[0]).value)} Ana likes green tea.`;
    await callTools(memoryTools(ana), { toolName: "remember", input: { text: echo } });
    expect((await ana.events()).items[0]?.content).toEqual({
      kind: "text",
      text: "Ana likes green tea.",
    });
  });

  test("remembers again what was forgotten, in another conversation with the same tool call id", async () => {
    const tools = memoryTools(ana);
    const first = await callToolsAfter("I like green tea.", tools, [rememberTea]);
    await ana.forget({ selector: { memoryIds: [Object(first.outputs[0]).id] } });
    const second = await callToolsAfter("Guess what? Green tea!", tools, [rememberTea]);
    expect(second.outputs).toMatchObject([{ status: "ok", replayed: false }]);
    expect((await ana.events()).items[0]).toMatchObject({
      id: Object(second.outputs[0]).id,
      content: { text: "Ana likes green tea." },
    });
  });

  test("does not say that it remembered what was forgotten since, when a step is repeated", async () => {
    const skipped: SkippedCall[] = [];
    const tools = memoryTools(ana, { onError: (call) => skipped.push(call) });
    const first = await callTools(tools, rememberTea);
    await ana.forget({ selector: { memoryIds: [Object(first.outputs[0]).id] } });
    const { outputs, shown } = await callTools(tools, rememberTea);
    expect(outputs).toEqual([{ status: "skipped", reason: "memory failed (NOT_FOUND)" }]);
    expect(shown).toEqual([
      { type: "text", value: expect.stringMatching(/^It is not certain that this was remembered/) },
    ]);
    expect(skipped).toMatchObject([{ error: { name: "NotFoundError" } }]);
  });
});
