import { openAiMemory, type ScopedAiMemory } from "@keepsake/ai-memory";
import { memoryTools, withMemory } from "@keepsake/ai-sdk";
import { KeepsakeRetriever } from "@keepsake/langchain";
import { memoryMiddleware } from "@keepsake/langchain/agents";
import { KeepsakeRetriever as NodeRetriever, memoryBlock } from "@keepsake/llamaindex";
import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { createMemory } from "@llamaindex/core/memory";
import { generateText, isStepCount } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { createAgent } from "langchain";
import { expect, test } from "vitest";
import { describeDaemons } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

type Generated = Awaited<ReturnType<MockLanguageModelV4["doGenerate"]>>;

const question = "Where is my cello kept?";

describeDaemons("behind every adapter", (program) => {
  const daemon = useDaemon(program);
  let users = 0;

  const openUser = async (): Promise<ScopedAiMemory> => {
    const memory = openAiMemory(daemon.connect("ai:concierge"));
    users += 1;
    const user = memory.scope(`org:acme/user:u${users}`);
    await user.experience({ text: "My cello is kept in Porto.", speaker: "Ana" });
    await memory.scope(`org:acme/user:v${users}`).experience("My cello is kept in Faro.");
    return user;
  };

  test("a model of the AI SDK remembers, and looks things up", async () => {
    const user = await openUser();
    const model = new MockLanguageModelV4({
      doGenerate: [
        say("It is in Porto [1]."),
        callTool("recall", { query: "cello" }),
        say("Porto."),
      ],
    });
    const prompt = question;
    const { text, sources } = await generateText({
      model: withMemory(model, { memory: user }),
      prompt,
    });
    expect(text).toBe("It is in Porto [1].");
    expect(sources).toHaveLength(1);
    expect(JSON.stringify(model.doGenerateCalls[0]?.prompt)).toMatch(/kept in Porto/);
    expect(await linesOf(user)).toEqual([
      "user: My cello is kept in Porto.",
      `user: ${question}`,
      "assistant: It is in Porto [1].",
    ]);
    const tools = memoryTools(user);
    await generateText({ model, tools, stopWhen: isStepCount(2), prompt });
    const shown = JSON.stringify(model.doGenerateCalls.at(-1)?.prompt);
    expect(shown).toMatch(/kept in Porto/);
    expect(shown).not.toMatch(/Faro/);
  });

  test("an agent of LangChain remembers, and its retriever finds", async () => {
    const user = await openUser();
    const model = fakeModel();
    model.respond(new AIMessage("It is in Porto."));
    const agent = createAgent({ model, middleware: [memoryMiddleware({ memory: user })] });
    const asked = new HumanMessage({ id: "m1", content: question });
    const { messages } = await agent.invoke({ messages: [asked] });
    expect(messages.at(-1)?.text).toBe("It is in Porto.");
    expect(await linesOf(user)).toEqual([
      "user: My cello is kept in Porto.",
      `user: ${question}`,
      "assistant: It is in Porto.",
    ]);
    const found = await new KeepsakeRetriever({ memory: user }).invoke("cello Porto");
    expect(found.map(({ pageContent }) => pageContent)).toContain("My cello is kept in Porto.");
    expect(JSON.stringify(found)).not.toMatch(/Faro/);
  });

  test("a memory of LlamaIndex remembers, and its retriever finds", async () => {
    const user = await openUser();
    const block = memoryBlock(user);
    const chat = block.follow(createMemory({ memoryBlocks: [block] }));
    await chat.add({ role: "user", content: question });
    const shown = JSON.stringify(await chat.getLLM());
    expect(shown).toMatch(/kept in Porto/);
    await chat.add({ role: "assistant", content: "It is in Porto." });
    await block.flush();
    expect(await linesOf(user)).toEqual([
      "user: My cello is kept in Porto.",
      `user: ${question}`,
      "assistant: It is in Porto.",
    ]);
    const found = await new NodeRetriever({ memory: user }).retrieve("cello Porto");
    expect(JSON.stringify(found)).toMatch(/kept in Porto/);
    expect(JSON.stringify(found)).not.toMatch(/Faro/);
  });
});

async function linesOf(user: ScopedAiMemory): Promise<readonly string[]> {
  const { items } = await user.events();
  return items
    .map(({ content }) => (content.kind === "message" ? `${content.role}: ${content.text}` : ""))
    .toReversed();
}

const usage: Generated["usage"] = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};

function say(text: string): Generated {
  const finishReason = { unified: "stop", raw: undefined } as const;
  return { content: [{ type: "text", text }], finishReason, usage, warnings: [] };
}

function callTool(toolName: string, input: object): Generated {
  const call = { type: "tool-call", toolCallId: "call_1", toolName } as const;
  const content = [{ ...call, input: JSON.stringify(input) }];
  const finishReason = { unified: "tool-calls", raw: undefined } as const;
  return { content, finishReason, usage, warnings: [] };
}
