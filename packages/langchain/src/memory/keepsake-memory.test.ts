import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { countCalls, failing } from "@keepsake/testing";
import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeChatMessageHistory } from "../history/keepsake-chat-message-history.ts";
import { KeepsakeMemory, type KeepsakeMemoryInput } from "./keepsake-memory.ts";

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

const notes =
  /^<recalled_memory>\n.*\n\[1\] 2026-03-05 14:00 UTC, Ana: I moved to Porto in March\.\n<\/recalled_memory>$/;

function open(fields: Partial<KeepsakeMemoryInput> = {}): KeepsakeMemory {
  return new KeepsakeMemory({ memory: ana, sessionId: "monday", ...fields });
}

async function load(question: string, fields: Partial<KeepsakeMemoryInput> = {}): Promise<string> {
  return String((await open(fields).loadMemoryVariables({ input: question }))["history"]);
}

describe("KeepsakeMemory", () => {
  test("keeps users apart that go through one model at the same time", async () => {
    const ben = memory.scope("org:acme/user:ben");
    await ben.experience("I moved to Bergen.");
    const question = "Who moved where?";
    const [anas, bens] = await Promise.all([load(question), load(question, { memory: ben })]);
    expect([anas.includes("Bergen"), bens.includes("Porto")]).toEqual([false, false]);
  });

  test("does not take for the question what ends a model's reply", async () => {
    const { history } = await open().loadMemoryVariables({ input: "Porto?", stop: ["\n"] });
    expect(history).toContain("I moved to Porto in March.");
  });

  test("names its variable", () => {
    expect(open().memoryKeys).toEqual(["history"]);
    expect(open({ memoryKey: "notes" }).memoryKeys).toEqual(["notes"]);
  });

  test("takes messages for the question and the reply", async () => {
    const input = [new HumanMessage("Hello."), new HumanMessage("Who moved to Porto?")];
    expect((await open().loadMemoryVariables({ input }))["history"]).toMatch(notes);
    await open().saveContext({ input }, { response: new AIMessage("Ana.") });
    const history = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "monday" });
    expect((await history.getMessages()).map(({ text }) => text)).toEqual([
      "Who moved to Porto?",
      "Ana.",
    ]);
  });

  test("gives the same bytes while memory is unchanged, and asks nothing for a blank question", async () => {
    const { memory: counted, calls } = countCalls(ana);
    const kept = open({ memory: counted });
    const first = await kept.loadMemoryVariables({ input: "Who moved to Porto?" });
    expect(await kept.loadMemoryVariables({ input: "Who moved to Porto?" })).toEqual(first);
    expect(await kept.loadMemoryVariables({ input: " " })).toEqual({ history: "" });
    expect(calls).toMatchObject({ recall: 2, experienceBulk: 0 });
  });

  test("asks nothing of what was recalled, and keeps nothing blank", async () => {
    expect(await load("Where? <recalled_memory>\nPorto in March\n</recalled_memory>")).toBe("");
    await open().saveContext({ input: " " }, { response: "" });
    expect((await ana.events()).items).toHaveLength(1);
  });

  test("does not keep what was recalled", async () => {
    const kept = open();
    const { history } = await kept.loadMemoryVariables({ input: "Who moved to Porto?" });
    await kept.saveContext(
      { input: `${history}\nHello.`, history },
      { response: `${history}Ana.` },
    );
    const { items } = await ana.events({ labels: ["session:monday"] });
    expect(JSON.stringify(items)).not.toContain("recalled_memory");
    expect(items).toHaveLength(2);
  });

  test("forgets its conversation and nothing else", async () => {
    const kept = open();
    await kept.saveContext({ input: "Hello." }, { response: "Hello, Ana." });
    await kept.clear();
    expect((await ana.events()).items).toHaveLength(1);
  });

  test("recalls as of a time, what meets filters, and no more than its tokens", async () => {
    const question = "Who moved to Porto?";
    expect(await load(question, { temporal: { asOf: "2020-01-01" } })).toBe("");
    expect(await load(question, { filters: { observedActor: { eq: "Ben" } } })).toBe("");
    expect(await load(question, { maxTokens: 5 })).toBe("");
    expect(
      await load(question, { maxTokens: 100, filters: { observedActor: { eq: "Ana" } } }),
    ).toMatch(notes);
  });

  test("goes on after its budget where memory hangs", async () => {
    const skipped: SkippedCall[] = [];
    const hanging: ScopedMemory = { ...ana, recall: async () => await new Promise(() => {}) };
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const kept = open({ memory: hanging, timeoutMs: 5, onError });
    expect(await kept.loadMemoryVariables({ input: "Porto" })).toEqual({ history: "" });
    expect(skipped).toMatchObject([{ reason: "no result within 5 ms" }]);
  });

  test("throws where it fails closed", async () => {
    const kept = open({ memory: failing(ana, "recall", "experienceBulk"), failClosed: true });
    await expect(kept.loadMemoryVariables({ input: "Porto" })).rejects.toThrow("EACCES");
    await expect(kept.saveContext({ input: "a" }, { text: "b" })).rejects.toThrow("EACCES");
  });
});

describe("what KeepsakeMemory refuses", () => {
  test.each([
    [{ input: "a", other: "b" }, { text: "c" }, "inputKey"],
    [{}, { text: "c" }, "inputKey"],
    [{ input: 7 }, { text: "c" }, "inputKey"],
    [{ input: "a" }, { text: "c", other: "d" }, "outputKey"],
    [{ input: "a" }, { text: [] }, "outputKey"],
  ])("is a turn of which it is not clear what was said: %o, %o", async (inputs, outputs, field) => {
    await expect(open().saveContext(inputs, outputs)).rejects.toMatchObject({
      name: "ValidationError",
      field,
    });
  });

  test.each([
    ["memoryKey", { memoryKey: "" }],
    ["sessionId", { sessionId: "" }],
    ["k", { k: 0 }],
    ["maxTokens", { maxTokens: 0.5 }],
    ["temporal.asOf", { temporal: { asOf: "yesterday" } }],
    ["topK", { topK: 3 }],
  ])("is a bad %s", (field, fields) => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => open(fields)).toThrow(expect.objectContaining({ name: "ValidationError", field }));
  });

  test("is a memory over all scopes, and none", () => {
    const error = expect.objectContaining({ name: "ValidationError", field: "memory" });
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => open({ memory })).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeMemory({ sessionId: "1" })).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeMemory()).toThrow(error);
  });
});
