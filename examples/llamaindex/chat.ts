import { KeepsakeRetriever } from "@keepsake/llamaindex";
import type { BaseLLM, ChatMessage } from "@llamaindex/core/llms";
import { MetadataMode, type NodeWithScore } from "@llamaindex/core/schema";
import { OpenAI } from "@llamaindex/openai";
import type { Chatbot, ChatbotOptions, Source } from "../chatbot.ts";
import { sourcesIn } from "../offline/sources-in.ts";
import { type Note, toNotes } from "../to-notes.ts";
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
    const { eventId } = await memory.experience({ role: "user", speaker: user, text });
    const notes = (await retriever.retrieve(text)).map(toNote);
    yield* notes.flatMap(toSource);
    const messages: ChatMessage[] = [
      { role: "system", content: instructions },
      ...history.slice(-20), // memory holds what came before
      { role: "user", content: `${toNotes(notes, { id: eventId })}${text}` },
    ];
    let said = "";
    let isComplete = false;
    try {
      const llm = createModel(options, signal);
      for await (const { delta, raw } of await llm.chat({ messages, stream: true })) {
        said += delta;
        yield delta;
        yield* sourcesIn(raw);
      }
      isComplete = !signal.aborted;
    } finally {
      history.push({ role: "user", content: text });
      if (said.trim() !== "") {
        history.push({ role: "assistant", content: said });
        const labels = isComplete ? [] : ["partial"];
        await memory.experience({ role: "assistant", text: said, labels });
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

function toNote({ node }: NodeWithScore): Note {
  const { id_: id, metadata } = node;
  const { citation, observedAt, speaker, role } = metadata;
  return { id, text: node.getContent(MetadataMode.NONE), citation, observedAt, speaker, role };
}

function toSource({ id, citation }: Note): Source[] {
  return citation === null ? [] : [{ marker: citation, id }];
}
