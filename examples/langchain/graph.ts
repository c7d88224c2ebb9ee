// A graph whose long-term store and whose checkpoints lie in memory, over two threads.
import { randomUUID } from "node:crypto";
import { openMemory } from "@keepsake/engine";
import { KeepsakeSaver, KeepsakeStore } from "@keepsake/langchain/langgraph";
import { AIMessage } from "@langchain/core/messages";
import { type LangGraphRunnableConfig, MessagesAnnotation, StateGraph } from "@langchain/langgraph";
import { asksMemory } from "../offline/asks-memory.ts";
import { acknowledgement } from "../offline/reply-offline.ts";

const memory = await openMemory({ path: ":memory:" });
const store = new KeepsakeStore({ memory: memory.scope("user:ana") });
const checkpointer = new KeepsakeSaver({ memory: memory.scope("app:threads") });

type State = typeof MessagesAnnotation.State;

/** Looks a question up in the store, which all threads share, and puts anything else there. */
async function reply(
  { messages }: State,
  config: LangGraphRunnableConfig,
): Promise<Partial<State>> {
  const said = messages.at(-1)?.text ?? "";
  if (!asksMemory(said)) {
    await config.store?.put(["notes"], randomUUID(), { text: said });
    return { messages: [new AIMessage(acknowledgement)] };
  }
  const [note] = (await config.store?.search(["notes"], { query: said, limit: 1 })) ?? [];
  const text = note === undefined ? "I do not know." : `You said: ${note.value["text"]}`;
  return { messages: [new AIMessage(text)] };
}

const graph = new StateGraph(MessagesAnnotation)
  .addNode("reply", reply)
  .addEdge("__start__", "reply")
  .addEdge("reply", "__end__")
  .compile({ store, checkpointer });

async function say(thread: string, text: string): Promise<void> {
  const config = { configurable: { thread_id: thread } };
  const { messages } = await graph.invoke({ messages: [{ role: "user", content: text }] }, config);
  const count = `${messages.length} messages`;
  process.stdout.write(`${thread} (${count}): ${text}\n  ${messages.at(-1)?.text}\n`);
}

await say("monday", "My sister Maria moved to Porto.");
await say("monday", "My favourite tea is sencha.");
await say("tuesday", "Where did my sister move?");
await say("tuesday", "Which tea do I like?");

await memory.close();
