import { join } from "node:path";
import { type LocalMemory, openMemory } from "@keepsake/engine";
import { KeepsakeRetriever, KeepsakeVectorStore } from "@keepsake/langchain";
import { MemoryVectorStore } from "@langchain/classic/vectorstores/memory";
import { Document } from "@langchain/core/documents";
import { SyntheticEmbeddings } from "@langchain/core/utils/testing";
import { InMemoryStore } from "@langchain/langgraph-checkpoint";
import type { BareTurn } from "../bare-store.ts";
import { measureMs } from "../measure-ms.ts";
import { quantile } from "../quantile.ts";
import { createConversationSource } from "../speed/conversation-source.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { toTextTable } from "../text-table.ts";

/** How much the retriever is measured with. */
export interface RetrieverBenchmarkOptions {
  /** Turns in the scope, and documents in each store. */
  readonly turns: number;
  /** Questions, each asked in every way. */
  readonly queries: number;
}

/** Ways to ask. */
const ways = ["recall", "retriever", "byVectors", "memoryVectorStore", "inMemoryStore"] as const;

type Way = (typeof ways)[number];

/** What the benchmark of the retriever measures: milliseconds of the median call of each way. */
export interface RetrieverOutcome extends RetrieverBenchmarkOptions {
  readonly p50Ms: Readonly<Record<Way, number>>;
  /** Median of what the retriever takes beyond the recall of the same question before it. */
  readonly addedMs: number;
}

type Ask = Readonly<Record<Way, (query: string) => Promise<unknown>>>;

const k = 10;
const dimensions = 384;
const warmUpQueries = 20;

const names: Readonly<Record<Way, string>> = {
  recall: "memory.recall",
  retriever: "KeepsakeRetriever",
  byVectors: `KeepsakeVectorStore, ${dimensions} numbers`,
  memoryVectorStore: `MemoryVectorStore, ${dimensions} numbers`,
  inMemoryStore: `InMemoryStore, ${dimensions} numbers`,
};

/** Measures what the retriever adds to a recall, beside the stores that LangChain brings along. */
export async function runRetrieverBenchmark(
  options: RetrieverBenchmarkOptions,
): Promise<RetrieverOutcome> {
  return await withTemporaryFolder(async (folder) => {
    const source = createConversationSource(7);
    const turns = source.turns("user:ana", options.turns);
    const queries = Array.from({ length: options.queries + warmUpQueries }, () =>
      source.question(turns),
    );
    const memory = await openMemory({ path: join(folder, "memory.db") });
    const ask = await openWays(memory, turns);
    const elapsed = await measureWays(ask, queries);
    await memory.close();
    return { ...options, ...toFigures(elapsed) };
  });
}

/** The figures as a table to read. */
export function formatRetrieverReport({ turns, p50Ms, addedMs }: RetrieverOutcome): string {
  return toTextTable([
    [`${k} of ${turns} turns`, "p50 ms"],
    ...ways.map((way) => [names[way], p50Ms[way].toFixed(3)]),
    ["what KeepsakeRetriever adds to the recall", addedMs.toFixed(3)],
  ]);
}

async function openWays(memory: LocalMemory, turns: readonly BareTurn[]): Promise<Ask> {
  const ana = memory.scope("user:ana");
  const documents = turns.map(({ text }) => new Document({ pageContent: text }));
  const embeddings = new SyntheticEmbeddings({ vectorSize: dimensions });
  for (let at = 0; at < turns.length; at += 100) {
    await ana.experienceBulk(
      turns
        .slice(at, at + 100)
        .map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt })),
    );
  }
  const retriever = new KeepsakeRetriever({ memory: ana, k, failClosed: true });
  const byVectors = await KeepsakeVectorStore.fromDocuments(documents, embeddings, {
    memory: memory.scope("user:vectors"),
    failClosed: true,
  });
  const inProcess = await MemoryVectorStore.fromDocuments(documents, embeddings);
  const inMemory = new InMemoryStore({ index: { dims: dimensions, embeddings } });
  await inMemory.batch(
    turns.map(({ text }, index) => ({
      namespace: ["notes"],
      key: String(index),
      value: { text },
    })),
  );
  const budgets = { maxEvents: k, maxTokens: 1_000_000 };
  return {
    recall: async (query) => await ana.recall({ query, include: ["events"], budgets }),
    retriever: async (query) => await retriever.invoke(query),
    byVectors: async (query) => await byVectors.similaritySearch(query, k),
    memoryVectorStore: async (query) => await inProcess.similaritySearch(query, k),
    inMemoryStore: async (query) => await inMemory.search(["notes"], { query, limit: k }),
  };
}

/** First the two that are compared to the microsecond, then the rest, so that none finds cold caches. */
async function measureWays(
  ask: Ask,
  queries: readonly string[],
): Promise<Readonly<Record<Way, readonly number[]>>> {
  const elapsed: Record<Way, number[]> = {
    recall: [],
    retriever: [],
    byVectors: [],
    memoryVectorStore: [],
    inMemoryStore: [],
  };
  const askAll = async (among: readonly Way[]): Promise<void> => {
    for (const [index, query] of queries.entries()) {
      for (const way of index % 2 === 0 ? among : among.toReversed()) {
        const { elapsedMs } = await measureMs(() => ask[way](query));
        if (index >= warmUpQueries) {
          elapsed[way].push(elapsedMs);
        }
      }
    }
  };
  await askAll(["recall", "retriever"]);
  for (const way of ["byVectors", "memoryVectorStore", "inMemoryStore"] as const) {
    await askAll([way]);
  }
  return elapsed;
}

function toFigures(
  elapsed: Readonly<Record<Way, readonly number[]>>,
): Pick<RetrieverOutcome, "p50Ms" | "addedMs"> {
  const p50 = (way: Way): number => quantile(elapsed[way], 0.5);
  const added = elapsed.retriever.map((ms, index) => ms - (elapsed.recall[index] ?? Number.NaN));
  return {
    p50Ms: {
      recall: p50("recall"),
      retriever: p50("retriever"),
      byVectors: p50("byVectors"),
      memoryVectorStore: p50("memoryVectorStore"),
      inMemoryStore: p50("inMemoryStore"),
    },
    addedMs: quantile(added, 0.5),
  };
}
