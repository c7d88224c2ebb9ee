import { openMemory } from "@keepsake/engine";
import { countCalls } from "@keepsake/testing";
import { AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { createAgent } from "langchain";
import { expect, test } from "vitest";
import { z } from "zod";
import { lookUp, lookUpCall } from "../testing/look-up.ts";
import { textsOf } from "../testing/texts-of.ts";
import { memoryMiddleware } from "./memory-middleware.ts";

const runs = Number(process.env["KEEPSAKE_LANGCHAIN_RUNS"] ?? 100);
const atOnce = 20;
const words = { ana: "magnolia", ben: "basalt" } as const;
type User = keyof typeof words;

/** Calls a tool first, then says the code word that it was shown. */
function answer(messages: BaseMessage[]): AIMessage {
  const last = messages.at(-1);
  if (last?.type !== "tool") {
    const tool_calls = [{ ...lookUpCall("x"), type: "tool_call" as const }];
    return new AIMessage({ content: "", tool_calls });
  }
  const shown = messages.map(({ text }) => text).join("\n");
  return new AIMessage(
    Object.values(words)
      .filter((word) => shown.includes(word))
      .join(),
  );
}

test(
  `${runs} interleaved runs for two users through one instance never mix`,
  { timeout: 300_000 },
  async () => {
    const memory = await openMemory({ path: ":memory:" });
    const scopes = {
      ana: countCalls(memory.scope("org:acme/user:ana")),
      ben: countCalls(memory.scope("org:acme/user:ben")),
    };
    for (const user of ["ana", "ben"] as const) {
      await scopes[user].memory.experience(`My code word is ${words[user]}.`);
    }
    const model = fakeModel();
    for (let call = 0; call < 2 * runs; call += 1) {
      model.respond(answer);
    }
    const agent = createAgent({
      model,
      tools: [lookUp],
      middleware: [
        memoryMiddleware({
          contextSchema: z.object({ user: z.enum(["ana", "ben"]) }),
          scope: ({ user }) => scopes[user].memory,
        }),
      ],
    });
    const ask = async (user: User, run: number): Promise<string> => {
      // Each message has its namesake in the other scope.
      const id = `m${Math.floor(run / 2)}`;
      const question = new HumanMessage({ id, content: `What is my code word? (${id})` });
      const { messages } = await agent.invoke({ messages: [question] }, { context: { user } });
      return `${user}: ${messages.at(-1)?.text}`;
    };
    const mixed: string[] = [];
    for (let first = 0; first < runs; first += atOnce) {
      const batch = Array.from(
        { length: Math.min(atOnce, runs - first) },
        async (_, index) => await ask(index % 2 === 0 ? "ana" : "ben", first + index),
      );
      const said = await Promise.all(batch);
      mixed.push(...said.filter((text) => text !== "ana: magnolia" && text !== "ben: basalt"));
    }
    expect(mixed).toEqual([]);
    expect(scopes.ana.calls.recall + scopes.ben.calls.recall).toBe(runs);
    expect(scopes.ana.calls.experienceBulk + scopes.ben.calls.experienceBulk).toBe(runs);
    for (const [user, other] of [
      ["ana", "ben"],
      ["ben", "ana"],
    ] as const) {
      const kept = await textsOf(scopes[user].memory);
      expect(kept.length).toBe(Math.min(500, 1 + runs));
      expect(kept.join("\n")).not.toContain(words[other]);
    }
    await memory.close();
  },
);
