import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { Annotation, END, getStore, START, StateGraph } from "@langchain/langgraph";
import { createAgent, createMiddleware, fakeModel } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { KeepsakeStore } from "./keepsake-store.ts";

let memory: Memory;
let ana: ScopedMemory;
let store: KeepsakeStore;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  store = new KeepsakeStore({ memory: ana });
});

afterEach(async () => await memory.close());

const State = Annotation.Root({ said: Annotation<string> });

describe("a compiled graph", () => {
  test("puts, gets, searches and deletes in its nodes", async () => {
    const graph = new StateGraph(State)
      .addNode("write", async ({ said }, config) => {
        await config.store?.put(["notes", "a"], "1", { text: said });
        await config.store?.put(["notes", "b"], "2", { text: "bees" });
        await config.store?.delete(["notes", "b"], "2");
        return {};
      })
      .addNode("read", async () => {
        const within = getStore();
        const item = await within?.get(["notes", "a"], "1");
        const [found] = (await within?.search(["notes"], { query: "olives" })) ?? [];
        const score: unknown = Reflect.get(Object(found), "score");
        return { said: JSON.stringify([item?.value, found?.key, typeof score]) };
      })
      .addEdge(START, "write")
      .addEdge("write", "read")
      .addEdge("read", END)
      .compile({ store });
    const { said } = await graph.invoke({ said: "olives" });
    expect(JSON.parse(said)).toEqual([{ text: "olives" }, "1", "number"]);
    expect(await store.listNamespaces()).toEqual([["notes", "a"]]);
    expect((await ana.recall("olives")).layers.events).toHaveLength(1);
  });

  test("gets the store's own errors, also for what its wrapper does not check", async () => {
    const graph = new StateGraph(State)
      .addNode("write", async ({ said }, config) => {
        await config.store?.put([said], "1", {});
        return {};
      })
      .addEdge(START, "write")
      .addEdge("write", END)
      .compile({ store });
    await expect(graph.invoke({ said: "a.b" })).rejects.toMatchObject({
      name: "ValidationError",
      field: "namespace[0]",
    });
    await memory.close();
    await expect(graph.invoke({ said: "a" })).rejects.toMatchObject({
      code: expect.any(String),
    });
  });

  test("runs at once for two users with a store each, and never mixes them", async () => {
    const users = Array.from({ length: 8 }, (_, index) => `u${index}`);
    const said = await Promise.all(
      users.map(
        async (user) =>
          (await compileNoter(memory.scope(`user:${user}`)).invoke({ said: user })).said,
      ),
    );
    expect(said).toEqual(users.map((user) => JSON.stringify([user])));
  });
});

function compileNoter(own: ScopedMemory): {
  invoke: (state: { said: string }) => Promise<{ said: string }>;
} {
  return new StateGraph(State)
    .addNode("note", async ({ said }, config) => {
      await config.store?.put(["notes"], said, { said });
      const found = (await config.store?.search(["notes"])) ?? [];
      return { said: JSON.stringify(found.map(({ key }) => key)) };
    })
    .addEdge(START, "note")
    .addEdge("note", END)
    .compile({ store: new KeepsakeStore({ memory: own }) });
}

test("a tool and a middleware of an agent use it through their runtime", async () => {
  const saveNote = tool(
    async ({ text }: { text: string }, runtime) => {
      await getStoreOf(runtime)?.put(["notes"], "1", { text });
      return "saved";
    },
    { name: "save_note", description: "Saves a note.", schema: z.object({ text: z.string() }) },
  );
  const seen: unknown[] = [];
  const watch = createMiddleware({
    name: "watch",
    async afterAgent(_, runtime) {
      const item = await getStoreOf(runtime)?.get(["notes"], "1");
      seen.push(item?.value);
    },
  });
  const model = fakeModel()
    .respondWithTools([{ name: "save_note", args: { text: "Ana likes olives" } }])
    .respond(new AIMessage("Noted."));
  const agent = createAgent({ model, tools: [saveNote], middleware: [watch], store });
  await agent.invoke({ messages: [new HumanMessage("I like olives.")] });
  expect(seen).toEqual([{ text: "Ana likes olives" }]);
  expect(await store.get(["notes"], "1")).toMatchObject({ value: { text: "Ana likes olives" } });
});

/** What the framework has of it is wrapped, and of a type of its own. */
function getStoreOf(runtime: object): Pick<KeepsakeStore, "get" | "put"> | undefined {
  return Reflect.get(runtime, "store");
}
