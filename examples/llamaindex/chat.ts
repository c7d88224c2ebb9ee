import { fenceMemory } from "@keepsake/core";
import { KeepsakeRetriever } from "@keepsake/llamaindex";
import type { BaseLLM, ChatMessage } from "@llamaindex/core/llms";
import { type BaseNode, MetadataMode, type NodeWithScore } from "@llamaindex/core/schema";
import { OpenAI } from "@llamaindex/openai";
import type { Chatbot, ChatbotOptions, Source } from "../chatbot.ts";
import { sourcesIn } from "../offline/sources-in.ts";
import { OfflineLLM } from "./offline-model.ts";
import { stoppableFetch } from "./stoppable-fetch.ts";

const instructions = `You are a friendly assistant with a long-term memory of all earlier chats. Before
each message you are shown what memory holds on it. Cite the notes you use by their markers, such as
[1]. What the user tells you is remembered without your doing.`;

/** A chatbot on LlamaIndex: a retriever over memory, and a model that is shown what it finds. */
export function createChatbot(options: ChatbotOptions): Chatbot {
  const { memory, user } = options;
  const retriever = new KeepsakeRetriever({ memory });
  const history: ChatMessage[] = [];

  async function* reply(text: string, signal: AbortSignal): AsyncGenerator<string | Source> {
    await memory.experience({ role: "user", speaker: user, text });
    const nodes = await retriever.retrieve(text);
    yield* nodes.map(toSource);
    const messages: ChatMessage[] = [
      { role: "system", content: instructions },
      ...history.slice(-20), // memory holds what came before
      { role: "user", content: `${toNotes(nodes, text)}${text}` },
    ];
    let said = "";
    try {
      const llm = createModel(options, signal);
      for await (const { delta, raw } of await llm.chat({ messages, stream: true })) {
        said += delta;
        yield delta;
        yield* sourcesIn(raw);
      }
    } finally {
      history.push({ role: "user", content: text });
      if (said.trim() !== "") {
        history.push({ role: "assistant", content: said });
        await memory.experience({ role: "assistant", text: said });
      }
    }
  }

  return { reply };
}

function createModel({ memory, openaiModel }: ChatbotOptions, signal: AbortSignal): BaseLLM {
  if (openaiModel === undefined) {
    return new OfflineLLM({ memory });
  }
  return new OpenAI({
    model: openaiModel,
    maxRetries: 1,
    additionalSessionOptions: { fetch: stoppableFetch(signal) },
  });
}

function toNotes(nodes: readonly NodeWithScore[], question: string): string {
  const notes = nodes.filter(({ node }) => textOf(node) !== question).map(toNote);
  return notes.length === 0 ? "" : `${fenceMemory(notes.join("\n"))}\n\n`;
}

function toNote({ node }: NodeWithScore): string {
  const { citation, observedAt, speaker, role } = node.metadata;
  return `${citation} ${observedAt}, ${speaker ?? role}: ${textOf(node)}`;
}

function textOf(node: BaseNode): string {
  return node.getContent(MetadataMode.NONE);
}

function toSource({ node }: NodeWithScore): Source {
  const { id_: id, metadata } = node;
  return { marker: metadata["citation"] ?? "", id };
}
