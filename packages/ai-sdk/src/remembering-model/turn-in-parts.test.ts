import type { Memory, MemoryEvent, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls, type CountedMemory } from "@keepsake/testing";
import { APICallError, generateText, isStepCount, type ModelMessage, streamText, tool } from "ai";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { withMemory } from "../index.ts";
import { scriptModel } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;
let counted: CountedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  counted = countCalls(ana);
});

afterEach(async () => await memory.close());

const question: ModelMessage = { role: "user", content: "Turn on the light." };

const whole = ["user: Turn on the light.", "assistant: It is on."];

const light = tool({ inputSchema: z.object({}), execute: async () => await Promise.resolve("on") });

const call = { toolName: "light", input: {} } as const;

async function listSaid(): Promise<readonly string[]> {
  return (await ana.events()).items.map(toLine).toReversed();
}

function toLine({ content }: MemoryEvent): string {
  return content.kind === "message" ? `${content.role}: ${content.text}` : content.kind;
}

describe("a turn in parts", () => {
  test("goes on after an approval: one read, one write", async () => {
    const model = withMemory(scriptModel([call], "It is on."), { memory: counted.memory });
    const settings = { model, tools: { light }, toolApproval: { light: "user-approval" } } as const;
    const asked = await generateText({ ...settings, messages: [question] });
    const [request] = asked.content.filter((part) => part.type === "tool-approval-request");
    const approvalId = request?.approvalId ?? "";
    const messages: ModelMessage[] = [
      question,
      ...asked.responseMessages,
      { role: "tool", content: [{ type: "tool-approval-response", approvalId, approved: true }] },
    ];
    const { text, sources } = await generateText({ ...settings, messages });
    expect(text).toBe("It is on.");
    expect(sources).toEqual([]);
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    expect(await listSaid()).toEqual(whole);
  });

  test("goes on in another process, under the same keys", async () => {
    const first = withMemory(scriptModel([call]), { memory: ana });
    const { responseMessages } = await generateText({
      model: first,
      tools: { light },
      messages: [question],
    });
    await first.flush();
    const second = withMemory(scriptModel("It is on."), { memory: ana });
    const messages = [question, ...responseMessages];
    await generateText({ model: second, tools: { light }, messages });
    expect(await listSaid()).toEqual(whole);
  });

  test("is read for once where a model is tried again", async () => {
    const scripted = scriptModel("It is on.");
    const answer = scripted.doGenerate;
    let attempts = 0;
    scripted.doGenerate = async (options) => {
      attempts += 1;
      if (attempts === 1) {
        const url = "https://model.example";
        const isRetryable = true;
        throw new APICallError({ message: "busy", url, requestBodyValues: {}, isRetryable });
      }
      return await answer.call(scripted, options);
    };
    const model = withMemory(scripted, { memory: counted.memory });
    await generateText({ model, messages: [question] });
    expect(attempts).toBe(2);
    expect(counted.calls.recall).toBe(1);
    expect(await listSaid()).toEqual(whole);
  });

  test("is one where a call of a tool makes no sense", async () => {
    const nonsense = { toolName: "nobody", input: { a: 1 } };
    const model = withMemory(scriptModel([nonsense], [call], "It is on."), {
      memory: counted.memory,
    });
    const run = streamText({
      model,
      tools: { light },
      stopWhen: isStepCount(4),
      messages: [question],
    });
    expect(await run.text).toBe("It is on.");
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    expect(await listSaid()).toEqual(whole);
  });

  test("is one where what was said before is cut on the way", async () => {
    const steps = scriptModel([call], [call], "It is on.");
    const model = withMemory(steps, { memory: counted.memory });
    await generateText({
      model,
      tools: { light },
      stopWhen: isStepCount(3),
      messages: [
        { role: "user", content: "Hello." },
        { role: "assistant", content: "Hello, Ana." },
        question,
      ],
      prepareStep: ({ stepNumber, messages }) => ({
        messages: stepNumber === 1 ? messages.slice(2) : messages,
      }),
    });
    await model.flush();
    expect(steps.doGenerateCalls.map(({ prompt }) => prompt.length)).toEqual([3, 3, 5]);
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    expect(await listSaid()).toEqual(whole);
  });

  test("is one where instructions tell the time", async () => {
    const steps = scriptModel([call], [call], "It is on.");
    const model = withMemory(steps, { memory: counted.memory });
    await generateText({
      model,
      tools: { light },
      stopWhen: isStepCount(3),
      messages: [question],
      prepareStep: ({ stepNumber }) => ({ instructions: `It is step ${stepNumber}.` }),
    });
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    expect(await listSaid()).toEqual(whole);
  });
});
