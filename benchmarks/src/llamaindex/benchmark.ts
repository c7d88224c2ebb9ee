import { join } from "node:path";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { KeepsakeVectorStore } from "@keepsake/llamaindex";
import { Settings } from "@llamaindex/core/global";
import type { BaseNode } from "@llamaindex/core/schema";
import type { BaseVectorStore } from "@llamaindex/core/vector-store";
import { SimpleVectorStore, storageContextFromDefaults, VectorStoreIndex } from "llamaindex";
import { measureMs } from "../measure-ms.ts";
import type { Progress } from "../progress.ts";
import { quantile } from "../quantile.ts";
import { drawNodes, MadeUpEmbedding } from "./made-up-nodes.ts";

/** What {@link runLlamaIndexBenchmark} measures, and where it works. */
export interface LlamaIndexBenchmarkOptions {
  readonly nodes: number;
  readonly dimensions: number;
  readonly queries: number;
  /** Existing folder for the database file. */
  readonly folder: string;
  readonly onProgress: Progress;
}

/** How long one store took, in milliseconds. */
export interface StoreTimes {
  readonly buildMs: number;
  readonly queryP50Ms: number;
  readonly queryP95Ms: number;
}

/** How long both took in one run. */
export interface LlamaIndexOutcome {
  readonly nodes: number;
  readonly dimensions: number;
  readonly keepsake: StoreTimes;
  readonly simple: StoreTimes;
  /** Nodes that a store opened on the same file after a restart finds. */
  readonly foundAfterRestart: number;
}

const similarityTopK = 10;

/** Queries before the clock counts. */
const warmUps = 20;

/** Builds an index over made-up nodes in Keepsake and in the framework's own store, and asks both. */
export async function runLlamaIndexBenchmark(
  options: LlamaIndexBenchmarkOptions,
): Promise<LlamaIndexOutcome> {
  const { nodes: count, dimensions, queries, folder, onProgress } = options;
  const nodes = drawNodes(count);
  const embedModel = new MadeUpEmbedding(dimensions);
  Settings.embedModel = embedModel;
  const path = join(folder, "nodes.db");
  const memory = await openMemory({ path });
  onProgress(`building two indexes over ${count} nodes of ${dimensions} dimensions`);
  const keepsake = await build(openStore(memory), nodes);
  const simple = await build(new SimpleVectorStore({ embedModel }), nodes);
  onProgress(`asking both ${queries} times`);
  const asked = { keepsake: new Array<number>(), simple: new Array<number>() };
  for (let at = -warmUps; at < queries; at += 1) {
    const question = `${count + warmUps + at}?`;
    const times = {
      keepsake: await ask(keepsake.index, question),
      simple: await ask(simple.index, question),
    };
    if (at >= 0) {
      asked.keepsake.push(times.keepsake);
      asked.simple.push(times.simple);
    }
  }
  await memory.close();
  return {
    nodes: count,
    dimensions,
    keepsake: toTimes(keepsake.buildMs, asked.keepsake),
    simple: toTimes(simple.buildMs, asked.simple),
    foundAfterRestart: await countAfterRestart(path),
  };
}

function openStore(memory: Memory): KeepsakeVectorStore {
  return new KeepsakeVectorStore({ memory: memory.scope("org:bench") });
}

interface BuiltIndex {
  readonly index: VectorStoreIndex;
  readonly buildMs: number;
}

async function build(
  vectorStore: BaseVectorStore,
  nodes: readonly BaseNode[],
): Promise<BuiltIndex> {
  const { result: index, elapsedMs: buildMs } = await measureMs(async () => {
    const storageContext = await storageContextFromDefaults({ vectorStore });
    return await VectorStoreIndex.init({
      nodes: nodes.map((node) => node.clone()),
      storageContext,
      logProgress: false,
    });
  });
  return { index, buildMs };
}

async function ask(index: VectorStoreIndex, question: string): Promise<number> {
  const retriever = index.asRetriever({ similarityTopK });
  return (await measureMs(() => retriever.retrieve(question))).elapsedMs;
}

function toTimes(buildMs: number, times: readonly number[]): StoreTimes {
  return { buildMs, queryP50Ms: quantile(times, 0.5), queryP95Ms: quantile(times, 0.95) };
}

async function countAfterRestart(path: string): Promise<number> {
  const memory = await openMemory({ path });
  try {
    const index = await VectorStoreIndex.fromVectorStore(openStore(memory));
    return (await index.asRetriever({ similarityTopK }).retrieve("0?")).length;
  } finally {
    await memory.close();
  }
}
