import type { Memory, ScopedMemory } from "@keepsake/core";
import type { ForgetProposal } from "@keepsake/core/adapters";
import { countCalls, failing } from "@keepsake/testing";
import { AIMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { Command, interrupt } from "@langchain/langgraph";
import { MemorySaver } from "@langchain/langgraph-checkpoint";
import { createAgent, humanInTheLoopMiddleware } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callTool } from "../testing/call-tool.ts";
import { openAna } from "../testing/open-ana.ts";
import { memoryTools, type MemoryToolsOptions } from "./memory-tools.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  ({ memory, ana } = await openAna());
});

afterEach(async () => await memory.close());

async function idOf(text: string): Promise<string> {
  const { items } = await ana.events();
  return items.find(({ content }) => JSON.stringify(content).includes(text))?.id ?? "";
}

describe("forget", () => {
  test("is offered with an approval alone", () => {
    expect(memoryTools(ana).map(({ name }) => name)).toEqual(["recall", "remember", "answer"]);
    expect(memoryTools(ana, { approve: () => true }).map(({ name }) => name)).toContain("forget");
    expect(() => memoryTools(ana, { include: ["forget"] })).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "approve" }),
    );
  });

  test("forgets what somebody agreed to, by the ids that recall shows", async () => {
    const asked: ForgetProposal[] = [];
    const options = {
      approve: async (proposal: ForgetProposal) => {
        asked.push(proposal);
        return await Promise.resolve(true);
      },
    };
    const recalled = await callTool(ana, { name: "recall", args: { query: "Lisbon" }, options });
    const id = await idOf("Lisbon");
    expect(recalled.content).toContain(`has id ${id}`);
    const { content, artifact } = await callTool(ana, {
      name: "forget",
      args: { ids: [id], summary: "Lisbon" },
      options,
    });
    expect(content).toBe("Forgotten, together with what was derived from it.");
    expect(artifact).toMatchObject({ status: "ok", deleted: { events: 1 } });
    expect(asked).toMatchObject([
      { scope: "org:acme/user:ana", ids: [id], summary: "Lisbon", wouldForget: { events: 1 } },
    ]);
    expect(await idOf("Lisbon")).toBe("");
  });

  test.each([false, "yes", undefined])("forgets nothing where the answer is %o", async (answer) => {
    const { memory: watched, calls } = countCalls(ana);
    // @ts-expect-error -- what a caller without types may give
    const options: MemoryToolsOptions = { approve: () => answer };
    const id = await idOf("Lisbon");
    const { artifact } = await callTool(watched, {
      name: "forget",
      args: { ids: [id], summary: "Lisbon" },
      options,
    });
    expect(artifact).toEqual({ status: "denied" });
    expect(calls.forget).toBe(1);
    expect(await idOf("Lisbon")).toBe(id);
  });

  test("says where there is nothing with the id, and where memory fails", async () => {
    const options = { approve: () => true };
    const nothing = await callTool(ana, {
      name: "forget",
      args: { ids: ["evt_nothing"], summary: "?" },
      options,
    });
    expect(nothing.content).toContain("holds nothing with these ids");
    const failed = await callTool(failing(ana, "forget"), {
      name: "forget",
      args: { ids: ["evt_x"], summary: "?" },
      options,
    });
    expect(failed.artifact).toEqual({ status: "skipped", reason: "memory failed" });
  });

  test("waits for a person where the approval interrupts the run", async () => {
    const id = await idOf("Lisbon");
    const model = fakeModel()
      .respondWithTools([{ name: "forget", args: { ids: [id], summary: "Lisbon" } }])
      .respond(new AIMessage("Done."));
    const tools = memoryTools(ana, { approve: (proposal) => interrupt(proposal) });
    const agent = createAgent({ model, tools, checkpointer: new MemorySaver() });
    const config = { configurable: { thread_id: "1" } };
    const stopped = await agent.invoke({ messages: "Forget Lisbon." }, config);
    expect(stopped).toMatchObject({ __interrupt__: [{ value: { ids: [id] } }] });
    expect(await idOf("Lisbon")).toBe(id);
    await agent.invoke(new Command({ resume: true }), config);
    expect(await idOf("Lisbon")).toBe("");
  });

  test.each([
    ["approve", ""],
    ["reject", "Lisbon"],
  ] as const)("composes with humanInTheLoopMiddleware: %s", async (type, left) => {
    const id = await idOf("Lisbon");
    const model = fakeModel()
      .respondWithTools([{ name: "forget", args: { ids: [id], summary: "Lisbon" } }])
      .respond(new AIMessage("Done."));
    const agent = createAgent({
      model,
      tools: memoryTools(ana, { approve: () => true }),
      middleware: [
        // @ts-expect-error -- its own types do not pass exactOptionalPropertyTypes
        humanInTheLoopMiddleware({
          interruptOn: { forget: { allowedDecisions: ["approve", "reject"] } },
        }),
      ],
      checkpointer: new MemorySaver(),
    });
    const config = { configurable: { thread_id: "1" } };
    await agent.invoke({ messages: "Forget Lisbon." }, config);
    expect(await idOf("Lisbon")).toBe(id);
    await agent.invoke(new Command({ resume: { decisions: [{ type }] } }), config);
    expect(await idOf("Lisbon")).toBe(left === "" ? "" : id);
  });
});
