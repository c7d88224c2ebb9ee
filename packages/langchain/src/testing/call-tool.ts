import type { ScopedMemory } from "@keepsake/core";
import { AIMessage, HumanMessage, ToolMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { createAgent } from "langchain";
import { memoryTools, type MemoryToolsOptions } from "../tools/memory-tools.ts";

/** One call of a tool. */
export interface Calling {
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly options?: MemoryToolsOptions;
  /** @default "call-1" */
  readonly id?: string;
  /** Id of the conversation. @default none */
  readonly thread?: string | number;
  /** Id of the user's message. @default "question-1" */
  readonly question?: string;
}

/** What the tool of an agent answers to one call of the model. */
export async function callTool(
  memory: ScopedMemory,
  { name, args, options = {}, id = "call-1", thread, question = "question-1" }: Calling,
): Promise<ToolMessage> {
  const model = fakeModel().respondWithTools([{ name, args, id }]).respond(new AIMessage("Done."));
  const agent = createAgent({ model, tools: memoryTools(memory, options) });
  const { messages } = await agent.invoke(
    { messages: [new HumanMessage({ id: question, content: "Where do I live?" })] },
    { configurable: { thread_id: thread } },
  );
  const reply = messages.find((message) => ToolMessage.isInstance(message));
  if (reply === undefined) {
    throw new Error("no tool answered");
  }
  return reply;
}
