import { randomUUID } from "node:crypto";
import {
  KeepsakeChatMessageHistory,
  type KeepsakeDocumentMetadata,
  KeepsakeRetriever,
} from "@keepsake/langchain";
import type { DocumentInterface } from "@langchain/core/documents";
import { AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { ChatPromptTemplate, MessagesPlaceholder } from "@langchain/core/prompts";
import { RunnableLambda, RunnablePassthrough } from "@langchain/core/runnables";
import { ChatOpenAI } from "@langchain/openai";
import type { Chatbot, ChatbotOptions, Source } from "../chatbot.ts";
import { sourcesIn } from "../offline/sources-in.ts";
import { type Note, toNotes } from "../to-notes.ts";
import { OfflineChatModel } from "./offline-model.ts";

const instructions = `You are a friendly assistant with a long-term memory of all earlier chats. Before
each message you are shown what memory holds on it. Cite the notes you use by their markers, such as
[1]. What the user tells you is remembered without your doing.`;

const prompt = ChatPromptTemplate.fromMessages([
  ["system", instructions],
  new MessagesPlaceholder("history"),
  ["human", "{notes}{question}"],
]);

// A type, because an interface is no record.
type Turn = {
  readonly question: string;
  /** Id of the question in memory. */
  readonly questionId: string | undefined;
  readonly history: BaseMessage[];
};

type Document = DocumentInterface<KeepsakeDocumentMetadata>;

/** A chatbot on LangChain: a chain that recalls, prompts and replies, and a history that remembers. */
export function createChatbot({ memory, user, openaiModel }: ChatbotOptions): Chatbot {
  const sessionId = randomUUID();
  const label = `session:${sessionId}`; // by which memory knows this history
  const history = new KeepsakeChatMessageHistory({ memory, sessionId });
  const retriever = new KeepsakeRetriever({ memory });
  const model =
    openaiModel === undefined
      ? new OfflineChatModel({ memory })
      : new ChatOpenAI({ model: openaiModel, useResponsesApi: false, maxRetries: 1 });

  const chain = RunnablePassthrough.assign<Turn, { documents: Document[] }>({
    documents: RunnableLambda.from(({ question }: Turn) => question).pipe(retriever),
  })
    .assign({ notes: showDocuments })
    .assign({ reply: prompt.pipe(model) });

  async function* reply(text: string, signal: AbortSignal): AsyncGenerator<string | Source> {
    const earlier = (await history.getMessages()).slice(-20); // memory holds what came before
    await history.addMessage(new HumanMessage({ content: text, name: user }));
    const { items } = await memory.events({ labels: [label], limit: 1 });
    const turn: Turn = { question: text, questionId: items[0]?.id, history: earlier };
    let said = "";
    let isComplete = false;
    try {
      for await (const chunk of await chain.stream(turn, { signal })) {
        yield* (chunk.documents ?? []).flatMap(toSource);
        if (chunk.reply !== undefined) {
          said += chunk.reply.text;
          yield chunk.reply.text;
          yield* sourcesIn(chunk.reply.response_metadata);
        }
      }
      isComplete = !signal.aborted;
    } finally {
      if (said.trim() !== "" && isComplete) {
        await history.addMessage(new AIMessage(said));
      } else if (said.trim() !== "") {
        await memory.experience({ role: "assistant", text: said, labels: [label, "partial"] });
      }
    }
  }

  return { reply };
}

function showDocuments({ documents, questionId }: Turn & { documents: Document[] }): string {
  return toNotes(documents.map(toNote), { id: questionId });
}

function toNote({ id = "", pageContent, metadata }: Document): Note {
  return { ...metadata, id, text: pageContent };
}

function toSource({ id = "", metadata }: Document): Source[] {
  return metadata.citation === null ? [] : [{ marker: metadata.citation, id }];
}
