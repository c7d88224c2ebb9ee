import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls, type CountedMemory } from "@keepsake/testing";
import {
  generateText,
  isStepCount,
  type LanguageModel,
  type ModelMessage,
  streamText,
  tool,
  ToolLoopAgent,
} from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { memoryForAgent, withMemory } from "./index.ts";
import { toGenerateResult, toStreamResult } from "./testing/scripted-model.ts";

const runs = Number(process.env["KEEPSAKE_AI_SDK_RUNS"] ?? 100);

const atOnce = 20;

const words = { ana: "magnolia", ben: "basalt" } as const;

type User = keyof typeof words;

let memory: Memory;
let scopes: Readonly<Record<User, CountedMemory>>;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  scopes = {
    ana: countCalls(memory.scope("org:acme/user:ana")),
    ben: countCalls(memory.scope("org:acme/user:ben")),
  };
  for (const user of ["ana", "ben"] as const) {
    await scopes[user].memory.experience(`My code word is ${words[user]}.`);
  }
});

afterEach(async () => await memory.close());

const lookUp = tool({
  inputSchema: z.object({}),
  execute: async () => await afterAWhile("Nothing."),
});

const settings = { tools: { lookUp }, stopWhen: isStepCount(3) };

async function afterAWhile<T>(value: T): Promise<T> {
  return await new Promise((resolve) => void setTimeout(resolve, Math.random() * 4, value));
}

/** Calls a tool first, then says the code words that it was shown. */
function answer(prompt: readonly unknown[]): Parameters<typeof toGenerateResult>[0] {
  const shown = JSON.stringify(prompt);
  return shown.includes('"role":"tool"')
    ? Object.values(words)
        .filter((word) => shown.includes(word))
        .join()
    : [{ toolName: "lookUp", input: {} }];
}

function createModel(): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    doGenerate: async ({ prompt }) => await afterAWhile(toGenerateResult(answer(prompt))),
    doStream: async ({ prompt }) => await afterAWhile(toStreamResult(answer(prompt))),
  });
}

function scopeOf(user: unknown): ScopedMemory {
  return user === "ana" || user === "ben" ? scopes[user].memory : expect.unreachable();
}

/** Asks as a user through one instance, and tells what was said. */
type Ask = (user: User, messages: ModelMessage[]) => PromiseLike<string>;

const instances: Readonly<Record<string, (model: LanguageModel) => Ask>> = {
  "withMemory generating": () => {
    const model = withMemory(createModel(), { memory: ({ user }) => scopeOf(user) });
    return async (user, messages) => {
      const providerOptions = { keepsake: { user } };
      return (await generateText({ ...settings, model, messages, providerOptions })).text;
    };
  },
  "withMemory streaming": () => {
    const model = withMemory(createModel(), { memory: ({ user }) => scopeOf(user) });
    return async (user, messages) =>
      await streamText({ ...settings, model, messages, providerOptions: { keepsake: { user } } })
        .text;
  },
  "an agent": (model) => {
    const agent = new ToolLoopAgent({
      ...settings,
      model,
      ...memoryForAgent({ fromOptions: ({ user }: { user: User }) => scopeOf(user) }),
    });
    return async (user, messages) => (await agent.generate({ messages, options: { user } })).text;
  },
  "memory by runtime context": (model) => {
    const ours = memoryForAgent({
      fromRuntimeContext: ({ user }: { user: User }) => scopeOf(user),
    });
    return async (user, messages) =>
      await streamText({ ...settings, model, messages, runtimeContext: { user }, ...ours }).text;
  },
};

describe.each(Object.entries(instances))("%s", (_name, create) => {
  test(`keeps two users apart over ${runs} interleaved runs`, { timeout: 300_000 }, async () => {
    const ask = create(createModel());
    const mixed: string[] = [];
    for (let first = 0; first < runs; first += atOnce) {
      const batch = Array.from({ length: Math.min(atOnce, runs - first) }, async (_, index) => {
        const user = index % 2 === 0 ? "ana" : "ben";
        // Each message has its namesake in the other scope.
        const content = `What is my code word? (${Math.floor((first + index) / 2)})`;
        const said = await ask(user, [{ role: "user", content }]);
        return said === words[user] ? [] : [`${user}: ${said}`];
      });
      mixed.push(...(await Promise.all(batch)).flat());
    }
    expect(mixed).toEqual([]);
    expect(scopes.ana.calls.recall + scopes.ben.calls.recall).toBe(runs);
    expect(scopes.ana.calls.experienceBulk + scopes.ben.calls.experienceBulk).toBe(runs);
    for (const [user, other] of [
      ["ana", "ben"],
      ["ben", "ana"],
    ] as const) {
      const { items } = await scopes[user].memory.events({ limit: 500 });
      expect(items.length).toBe(Math.min(500, 1 + runs));
      expect(JSON.stringify(items)).not.toContain(words[other]);
    }
  });
});
