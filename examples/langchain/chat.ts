import { randomUUID } from "node:crypto";
import { fenceMemory } from "@keepsake/core";
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
  readonly history: BaseMessage[];
};

type Document = DocumentInterface<KeepsakeDocumentMetadata>;

/** A chatbot on LangChain: a chain that recalls, prompts and replies, and a history that remembers. */
export function createChatbot({ memory, user, openaiModel }: ChatbotOptions): Chatbot {
  const history = new KeepsakeChatMessageHistory({ memory, sessionId: randomUUID() });
  const retriever = new KeepsakeRetriever({ memory });
  const model =
    openaiModel === undefined
      ? new OfflineChatModel({ memory })
      : new ChatOpenAI({ model: openaiModel, useResponsesApi: false, maxRetries: 1 });

  const chain = RunnablePassthrough.assign<Turn, { documents: Document[] }>({
    documents: RunnableLambda.from(({ question }: Turn) => question).pipe(retriever),
  })
    .assign({ notes: toNotes })
    .assign({ reply: prompt.pipe(model) });

  async function* reply(text: string, signal: AbortSignal): AsyncGenerator<string | Source> {
    const turn: Turn = { question: text, history: (await history.getMessages()).slice(-20) };
    await history.addMessage(new HumanMessage({ content: text, name: user }));
    let said = "";
    try {
      for await (const chunk of await chain.stream(turn, { signal })) {
        yield* (chunk.documents ?? []).flatMap(toSource);
        if (chunk.reply !== undefined) {
          said += chunk.reply.text;
          yield chunk.reply.text;
          yield* sourcesIn(chunk.reply.response_metadata);
        }
      }
    } finally {
      if (said.trim() !== "") {
        await history.addMessage(new AIMessage(said));
      }
    }
  }

  return { reply };
}

function toNotes({ documents, question }: Turn & { readonly documents: Document[] }): string {
  const notes = documents.filter(({ pageContent }) => pageContent !== question).map(toNote);
  return notes.length === 0 ? "" : `${fenceMemory(notes.join("\n"))}\n\n`;
}

function toNote({ pageContent, metadata }: Document): string {
  const { citation, observedAt, speaker, role } = metadata;
  return `${citation} ${observedAt}, ${speaker ?? role}: ${pageContent}`;
}

function toSource({ id = "", metadata }: Document): Source[] {
  return metadata.citation === null ? [] : [{ marker: metadata.citation, id }];
}
