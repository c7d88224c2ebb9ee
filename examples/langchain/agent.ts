// An agent that serves two users, each from what they told. Try it: see examples/README.md.
import { openMemory } from "@keepsake/engine";
import { memoryMiddleware, memoryOutcome } from "@keepsake/langchain/agents";
import { createAgent } from "langchain";
import { z } from "zod";
import { createAgentModel } from "./agent-model.ts";

const memory = await openMemory({ path: ":memory:" });

const remembers = memoryMiddleware({
  contextSchema: z.object({ userId: z.string() }),
  scope: ({ userId }) => memory.scope(`user:${userId}`),
  tools: { include: ["answer"] },
});

const agent = createAgent({
  model: createAgentModel(),
  middleware: [remembers],
  systemPrompt: "You are a friendly assistant. Cite what you know from memory, such as [1].",
});

async function say(userId: string, text: string): Promise<void> {
  const { messages } = await agent.invoke({ messages: text }, { context: { userId } });
  const reply = messages.at(-1);
  const outcome = memoryOutcome(reply);
  const isShown = outcome?.status === "ok" && outcome.citations.length > 0;
  const note = isShown ? " (memory was shown)" : "";
  process.stdout.write(`${userId}: ${text}\n  ${reply?.text}${note}\n`);
}

await say("ana", "I moved to Porto in March.");
await say("ben", "I moved to Bergen last year.");
await say("ana", "Where do I live?");
await say("ben", "Where do I live?");

await remembers.flush();
await memory.close();
