import type { Embedder, Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { MemoryVectorStore } from "@langchain/classic/vectorstores/memory";
import { Embeddings } from "@langchain/core/embeddings";
import type { Conversation } from "../../locomo/conversation.ts";

/** Turns that are asked for. */
const depth = 50;

/** Turns that are written, and waited for, at once. */
const largestWrite = 100;

/** One of the compared memories, holding one conversation. */
export interface Contender {
  readonly name: string;
  /** Ids of the turns found, best first. */
  search(question: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Keepsake without the embedder, with it, its ranking by vectors alone, and LangChain's store. The
 * embedder sees all turns before, so that none waits longer for it than another.
 */
export async function openContenders(
  conversation: Conversation,
  embedder: Embedder,
): Promise<readonly Contender[]> {
  const { signal } = new AbortController();
  await embedder.embed(
    conversation.turns.map(({ text }) => text),
    { kind: "document", signal },
  );
  return [
    await openKeepsake("keepsake by words", conversation),
    await openKeepsake("keepsake with the embedder", conversation, embedder),
    await openCosines(conversation, embedder),
    await openVectorStore(conversation, embedder),
  ];
}

const scope = "org:locomo";

interface Filled {
  readonly memory: Memory;
  /** Ids of turns by those of events. */
  readonly turnOf: ReadonlyMap<string, string>;
}

async function fill({ turns }: Conversation, embedder: Embedder | undefined): Promise<Filled> {
  const memory = await openMemory({ path: ":memory:", embedder });
  const items = turns.map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
  const wait = embedder === undefined ? "captured" : "consolidated";
  const turnOf = new Map<string, string>();
  for (let from = 0; from < items.length; from += largestWrite) {
    const part = items.slice(from, from + largestWrite);
    const { results } = await memory.experienceBulk(scope, part, { wait });
    for (const [index, { eventId }] of results.entries()) {
      turnOf.set(eventId, turns[from + index]?.diaId ?? "");
    }
  }
  return { memory, turnOf };
}

async function openKeepsake(
  name: string,
  conversation: Conversation,
  embedder?: Embedder,
): Promise<Contender> {
  const { memory, turnOf } = await fill(conversation, embedder);
  return {
    name,
    async search(query) {
      const budgets = { maxEvents: depth, maxTokens: 1_000_000 };
      const pack = await memory.recall(scope, { query, view: "local", budgets });
      if (pack.warnings.length > 0) {
        throw new Error(`recall warns: ${pack.warnings.map(({ message }) => message).join("; ")}`);
      }
      return pack.layers.events.map(({ id }) => turnOf.get(id) ?? id);
    },
    close: () => memory.close(),
  };
}

async function openCosines(conversation: Conversation, embedder: Embedder): Promise<Contender> {
  const { memory, turnOf } = await fill(conversation, embedder);
  return {
    name: "cosine alone",
    async search(question) {
      const vector = await embedOne(embedder, question);
      const embedding = { model: embedder.name, vector };
      const found = await memory.similar(scope, { embedding, limit: depth });
      return found.map(({ event }) => turnOf.get(event.id) ?? event.id);
    },
    close: () => memory.close(),
  };
}

async function openVectorStore({ turns }: Conversation, embedder: Embedder): Promise<Contender> {
  const store = new MemoryVectorStore(new SharedEmbeddings(embedder));
  const documents = turns.map(({ text, diaId }) => ({
    pageContent: text,
    metadata: { diaId },
  }));
  await store.addDocuments(documents);
  return {
    name: "LangChain MemoryVectorStore",
    async search(question) {
      const found = await store.similaritySearch(question, depth);
      return found.map(({ metadata }) => String(metadata["diaId"]));
    },
    close: async () => undefined,
  };
}

class SharedEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const { signal } = new AbortController();
    const vectors = await this.#embedder.embed(texts, { kind: "document", signal });
    return vectors.map((vector) => [...vector]);
  }

  override embedQuery(text: string): Promise<number[]> {
    return embedOne(this.#embedder, text);
  }
}

async function embedOne(embedder: Embedder, text: string): Promise<number[]> {
  const { signal } = new AbortController();
  const [vector = []] = await embedder.embed([text], { kind: "query", signal });
  return [...vector];
}
