import { openMemory } from "@keepsake/engine";
import { AIMessage, createAgent, fakeModel, HumanMessage, tool } from "langchain";
import { expect, test } from "vitest";
import { z } from "zod";
import { KeepsakeSaver } from "./keepsake-saver.ts";

const monday = { configurable: { thread_id: "monday" } };

test("an agent goes on with its messages and calls of tools in another process", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const support = memory.scope("org:acme/app:support");
  const weather = tool(({ city }) => `sunny in ${city}`, {
    name: "weather",
    description: "Tells the weather.",
    schema: z.object({ city: z.string() }),
  });
  const first = fakeModel()
    .respondWithTools([{ name: "weather", args: { city: "Porto" }, id: "call_1" }])
    .respond(new AIMessage("It is sunny."));
  const checkpointer = new KeepsakeSaver({ memory: support });
  await createAgent({ model: first, tools: [weather], checkpointer }).invoke(
    { messages: [new HumanMessage("How is the weather?")] },
    monday,
  );
  const second = fakeModel().respond(new AIMessage("You asked of Porto."));
  await createAgent({
    model: second,
    tools: [weather],
    checkpointer: new KeepsakeSaver({ memory: support }),
  }).invoke({ messages: [new HumanMessage("Where did I ask of?")] }, monday);
  const shown = second.calls[0]?.messages.map((message) => [message.type, message.text]);
  expect(shown?.filter(([type]) => type !== "ai")).toEqual([
    ["human", "How is the weather?"],
    ["tool", "sunny in Porto"],
    ["human", "Where did I ask of?"],
  ]);
  expect(shown?.filter(([type]) => type === "ai").at(-1)).toEqual(["ai", "It is sunny."]);
  await memory.close();
});
