import { contentText, type Memory, type ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { failing } from "@keepsake/testing";
import { fakeModel } from "@langchain/core/testing";
import { createAgent } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callTool } from "../testing/call-tool.ts";
import { openAna } from "../testing/open-ana.ts";
import { memoryTools } from "./memory-tools.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  ({ memory, ana } = await openAna());
});

afterEach(async () => await memory.close());

describe("memoryTools in an agent", () => {
  test("recall gives fenced notes to the model and their sources as the artifact", async () => {
    const { content, artifact, status } = await callTool(ana, {
      name: "recall",
      args: { query: "Porto" },
    });
    expect(content).toMatch(/^<recalled_memory>\n[^]*I moved to Porto\.[^]*<\/recalled_memory>$/);
    expect(content).not.toContain("evt_");
    expect(status).toBe("success");
    expect(artifact).toMatchObject({ status: "ok", contextBlock: expect.stringContaining("[1]") });
    expect(artifact.memories).toContainEqual({
      id: expect.stringMatching(/^evt_/),
      layer: "event",
      scope: "org:acme/user:ana",
      text: "I moved to Porto.",
      role: "user",
      speaker: "Ana",
      observedAt: "2026-03-05T14:00:00.000Z",
      citation: expect.stringMatching(/^\[\d+\]$/),
      score: expect.any(Number),
    });
    expect(artifact.citations.length).toBeGreaterThanOrEqual(artifact.memories.length);
  });

  test("recall says where memory holds nothing", async () => {
    const { content } = await callTool(ana, {
      name: "recall",
      args: { query: "quantum chromodynamics" },
    });
    expect(content).toBe("Memory holds nothing on this.");
  });

  test("answer gives a short answer with its citations", async () => {
    const { content, artifact } = await callTool(ana, {
      name: "answer",
      args: { question: "Where does Ana live?" },
    });
    expect(artifact).toMatchObject({ status: "ok", abstained: false });
    expect(artifact.citations.length).toBeGreaterThan(0);
    expect(content).toContain(artifact.answer);
  });

  test("remember keeps a note, once for each call, without what was recalled", async () => {
    const text = "Ana likes tea. <recalled_memory>\nold\n</recalled_memory>";
    const options = { labels: ["noted"] };
    const first = await callTool(ana, { name: "remember", args: { text }, options });
    const again = await callTool(ana, { name: "remember", args: { text }, options });
    const other = await callTool(ana, { name: "remember", args: { text }, options, id: "call-2" });
    expect(first.content).toBe("Remembered.");
    expect(again.artifact).toEqual({ ...first.artifact, replayed: true });
    expect(other.artifact.id).not.toBe(first.artifact.id);
    const { items } = await ana.events({ labels: ["noted"] });
    expect(items.map(({ content }) => content)).toEqual([
      { kind: "text", text: "Ana likes tea. " },
      { kind: "text", text: "Ana likes tea. " },
    ]);
  });

  test.each([
    { temporal: { asOfValid: "2021-01-01" }, seen: "Lisbon" },
    { temporal: { natural: "since March", asOf: null }, seen: "Porto" },
    { temporal: null, seen: "Porto" },
  ])("recall looks at the times the model asks for: $temporal", async ({ temporal, seen }) => {
    const requests: unknown[] = [];
    const watched: ScopedMemory = {
      ...ana,
      recall: async (...args) => {
        requests.push(args[0]);
        return await ana.recall(...args);
      },
    };
    const { content } = await callTool(watched, {
      name: "recall",
      args: { query: "moved", temporal },
    });
    expect(content).toContain(seen);
    expect(requests).toHaveLength(1);
  });

  test.each([
    ["conversations", [{ thread: 1 }, { thread: 2 }, { thread: "monday" }]],
    ["turns", [{ question: "question-1" }, { question: "question-2" }]],
  ])("remember tells calls of several %s apart whose ids are the same", async (_, places) => {
    const calling = { name: "remember", args: { text: "Ana likes tea." } };
    for (const place of places) {
      await callTool(ana, { ...calling, ...place });
    }
    const { items } = await ana.events();
    expect(items.filter(({ content }) => contentText(content).includes("tea"))).toHaveLength(
      places.length,
    );
  });

  test("recall and answer look at the times that the application fixes", async () => {
    const options = { temporal: { asOfValid: "2021-01-01" } };
    const temporal = { asOfValid: "2026-06-01" };
    const recalled = await callTool(ana, {
      name: "recall",
      args: { query: "Where does Ana live?", temporal },
      options,
    });
    expect(recalled.artifact.contextBlock).toContain("lives in Lisbon");
    expect(recalled.artifact.contextBlock).not.toContain("lives in Porto");
    const question = { question: "Where does Ana live?", temporal };
    const answered = await callTool(ana, { name: "answer", args: question, options });
    expect(answered.artifact.answer).toContain("Lisbon");
  });

  test("a phrase of time that memory cannot read comes back as a hint", async () => {
    const temporal = { natural: "when the cows come home" };
    const { content, artifact } = await callTool(ana, {
      name: "recall",
      args: { query: "moved", temporal },
    });
    expect(artifact.status).toBe("skipped");
    expect(content).toContain("temporal.natural");
  });

  test.each(["recall", "experience", "answer"] as const)(
    "a %s that fails tells the model nothing of the machine",
    async (method) => {
      const skipped: SkippedCall[] = [];
      const options = { onError: (call: SkippedCall) => void skipped.push(call) };
      const [name, args] = {
        recall: ["recall", { query: "Porto" }] as const,
        experience: ["remember", { text: "Ana likes tea." }] as const,
        answer: ["answer", { question: "Where does Ana live?" }] as const,
      }[method];
      const { content, artifact } = await callTool(failing(ana, method), { name, args, options });
      expect(content).toContain("memory failed");
      expect(JSON.stringify([content, artifact])).not.toContain("secret");
      expect(artifact).toEqual({ status: "skipped", reason: "memory failed" });
      expect(skipped).toMatchObject([{ operation: method, error: expect.any(Error) }]);
    },
  );

  test("a hanging memory holds a tool no longer than its budget", async () => {
    const hanging = { ...ana, recall: async () => await new Promise<never>(() => {}) };
    const startedAt = performance.now();
    const options = { timeoutMs: 20 };
    const { artifact } = await callTool(hanging, { name: "recall", args: { query: "x" }, options });
    expect(artifact).toEqual({ status: "skipped", reason: "no result within 20 ms" });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test("an abort of the run ends the lookup", async () => {
    const signals: AbortSignal[] = [];
    const hanging: ScopedMemory = {
      ...ana,
      recall: async (_, limits) => {
        signals.push(limits?.signal ?? AbortSignal.abort());
        return await new Promise<never>(() => {});
      },
    };
    const model = fakeModel().respondWithTools([{ name: "recall", args: { query: "x" } }]);
    const agent = createAgent({ model, tools: memoryTools(hanging) });
    const controller = new AbortController();
    const run = agent.invoke({ messages: "hi" }, { signal: controller.signal });
    await expect.poll(() => signals.length).toBe(1);
    controller.abort(new Error("the user left"));
    await expect(run).rejects.toThrow();
    expect(signals[0]?.aborted).toBe(true);
  });

  test.each([
    ["recall", { query: 7 }],
    ["recall", { query: "x", temporal: "yesterday" }],
    ["remember", {}],
    ["answer", { question: ["?"] }],
  ])("%s refuses %j without naming files", async (name, args) => {
    const { content, status } = await callTool(ana, { name, args });
    expect(status).not.toBe("success");
    expect(content).toContain("did not match expected schema");
    expect(content).not.toMatch(/\/|node_modules|\bat .*:\d+/);
  });

  test("no argument of a model reaches another scope", async () => {
    await memory.scope("org:acme/user:ben").experience("I moved to Bergen.");
    const args = { query: "moved", scope: "org:acme/user:ben", view: "holistic" };
    const { content } = await callTool(ana, { name: "recall", args });
    expect(content).toContain("Porto");
    expect(content).not.toContain("Bergen");
  });
});
