// A chain whose history lies in memory: a second conversation knows what was said in the first.
import { openMemory } from "@keepsake/engine";
import { KeepsakeChatMessageHistory, KeepsakeRetriever } from "@keepsake/langchain";
import { fenceMemory } from "@keepsake/core/adapters";
import { ChatPromptTemplate, MessagesPlaceholder } from "@langchain/core/prompts";
import { RunnablePassthrough, RunnableWithMessageHistory } from "@langchain/core/runnables";
import { OfflineChatModel } from "./offline-model.ts";

const memory = await openMemory({ path: ":memory:" });
const ana = memory.scope("user:ana");

const retriever = new KeepsakeRetriever({ memory: ana, k: 5 });

const prompt = ChatPromptTemplate.fromMessages([
  ["system", "You are a friendly assistant."],
  new MessagesPlaceholder("history"),
  ["human", "{notes}\n\n{input}"],
]);

// A type, because an interface is no record.
type Input = { readonly input: string };

const chain = RunnablePassthrough.assign<Input, { notes: string }>({
  notes: async ({ input }: Input) => {
    const documents = await retriever.invoke(input);
    return fenceMemory(documents.map(({ pageContent }) => pageContent).join("\n"));
  },
})
  .pipe(prompt)
  .pipe(new OfflineChatModel({ memory: ana }));

const chat = new RunnableWithMessageHistory({
  runnable: chain,
  getMessageHistory: (sessionId: string) =>
    new KeepsakeChatMessageHistory({ memory: ana, sessionId }),
  inputMessagesKey: "input",
  historyMessagesKey: "history",
});

async function say(sessionId: string, input: string): Promise<void> {
  const reply = await chat.invoke({ input }, { configurable: { sessionId } });
  process.stdout.write(`${sessionId}, ana: ${input}\n  ${reply.text}\n`);
}

await say("monday", "My sister Maria moved to Porto in March.");
await say("tuesday", "Where does Maria live?");

const history = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "monday" });
process.stdout.write(`monday has ${(await history.getMessages()).length} messages\n`);

await memory.close();
