// An agent whose chats are remembered. Try it: see examples/README.md.
import { openMemory } from "@keepsake/engine";
import { memoryBlock, memoryTools } from "@keepsake/llamaindex";
import { createMemory } from "@llamaindex/core/memory";
import { extractText } from "@llamaindex/core/utils";
import { agent } from "@llamaindex/workflow";
import { createAgentLLM } from "./agent-llm.ts";

const memory = await openMemory({ path: ":memory:" });

async function chat(day: string, user: string, texts: readonly string[]): Promise<void> {
  const scoped = memory.scope(`user:${user}`);
  const block = memoryBlock(scoped);
  const remembers = block.follow(createMemory({ memoryBlocks: [block] }));
  const tools = memoryTools(scoped, { include: ["answer"] });
  const assistant = agent({ llm: createAgentLLM(), tools, memory: remembers, verbose: false });
  for (const text of texts) {
    const { result } = (await assistant.run(text)).data;
    process.stdout.write(`${day}, ${user}: ${text}\n  ${extractText(result)}\n`);
  }
  await block.flush();
}

await chat("monday", "ana", ["I moved to Porto in March.", "My favourite tea is sencha."]);
await chat("monday", "ben", ["I moved to Bergen last year."]);
await chat("tuesday", "ana", ["Where do I live?"]);
await chat("tuesday", "ben", ["Where do I live?"]);

await memory.close();
