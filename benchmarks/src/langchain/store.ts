import { openMemory } from "@keepsake/engine";
import { KeepsakeStore } from "@keepsake/langchain/langgraph";
import { type BaseStore, InMemoryStore, type Operation } from "@langchain/langgraph-checkpoint";
import { join } from "node:path";
import { measureMs } from "../measure-ms.ts";
import { quantile } from "../quantile.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { toTextTable } from "../text-table.ts";

/** How much the store is measured with. */
export interface StoreBenchmarkOptions {
  /** Items in 100 namespaces. */
  readonly items: number;
  /** Calls of each kind. */
  readonly calls: number;
}

/** Milliseconds of the median call of each kind. */
interface StoreFigures {
  /** An item, of the bulk that all are put with. */
  readonly bulkPutMs: number;
  readonly getMs: number;
  readonly putMs: number;
  readonly replaceMs: number;
  /** Ten items of one namespace. */
  readonly searchMs: number;
  /** Ten items of one namespace by a word; LangGraph's store without an embedder takes no notice of it. */
  readonly searchWordMs: number;
  /** Ten items of all. */
  readonly searchAllMs: number;
  readonly listMs: number;
}

/** What the store's benchmark measures. */
export interface StoreOutcome extends StoreBenchmarkOptions {
  /** In a file, through the engine in this process. */
  readonly keepsake: StoreFigures;
  /** LangGraph's own, in the memory of this process. */
  readonly inMemory: StoreFigures;
}

const namespaces = 100;
const bulk = 1_000;
const words = ["olives", "sardines", "bees", "granite"];

/** Measures our store for LangGraph beside LangGraph's own in memory. */
export async function runStoreBenchmark(options: StoreBenchmarkOptions): Promise<StoreOutcome> {
  const keepsake = await withTemporaryFolder(async (folder) => {
    const memory = await openMemory({ path: join(folder, "memory.db") });
    const store = new KeepsakeStore({ memory: memory.scope("user:ana"), timeoutMs: 60_000 });
    const figures = await measureStore(store, options);
    await memory.close();
    return figures;
  });
  return { ...options, keepsake, inMemory: await measureStore(new InMemoryStore(), options) };
}

/** The figures as a table to read. */
export function formatStoreReport({ items, keepsake, inMemory }: StoreOutcome): string {
  const row = (name: string, of: keyof StoreFigures): readonly string[] => [
    name,
    keepsake[of].toFixed(3),
    inMemory[of].toFixed(3),
  ];
  return toTextTable([
    [`${items} items in ${namespaces} namespaces, ms`, "KeepsakeStore", "InMemoryStore"],
    row("put, an item of a bulk", "bulkPutMs"),
    row("get", "getMs"),
    row("put, new", "putMs"),
    row("put, replacing", "replaceMs"),
    row("search of a namespace", "searchMs"),
    row("search of a namespace by a word", "searchWordMs"),
    row("search of everything", "searchAllMs"),
    row("listNamespaces", "listMs"),
  ]);
}

async function measureStore(
  store: BaseStore,
  { items, calls }: StoreBenchmarkOptions,
): Promise<StoreFigures> {
  const { elapsedMs } = await measureMs(() => fill(store, items));
  const measure = async (
    call: (index: number) => Promise<unknown>,
    times = calls,
  ): Promise<number> => {
    const elapsed: number[] = [];
    for (let index = 0; index < times; index += 1) {
      elapsed.push((await measureMs(() => call((index * 7_919) % items))).elapsedMs);
    }
    return quantile(elapsed, 0.5);
  };
  const few = Math.max(3, Math.ceil(calls / 20));
  return {
    bulkPutMs: elapsedMs / items,
    getMs: await measure((index) => store.get(namespaceOf(index), `key-${index}`)),
    putMs: await measure((index) => store.put(namespaceOf(index), `new-${index}`, valueOf(index))),
    replaceMs: await measure((index) =>
      store.put(namespaceOf(index), `key-${index}`, valueOf(index)),
    ),
    searchMs: await measure((index) => store.search(namespaceOf(index))),
    searchWordMs: await measure((index) =>
      store.search(namespaceOf(index), { query: words[index % words.length] ?? "olives" }),
    ),
    searchAllMs: await measure(() => store.search(["notes"]), few),
    listMs: await measure(() => store.listNamespaces(), few),
  };
}

async function fill(store: BaseStore, items: number): Promise<void> {
  for (let from = 0; from < items; from += bulk) {
    const length = Math.min(bulk, items - from);
    const puts = Array.from({ length }, (_, offset): Operation => {
      const index = from + offset;
      return { namespace: namespaceOf(index), key: `key-${index}`, value: valueOf(index) };
    });
    await store.batch(puts);
  }
}

function namespaceOf(index: number): string[] {
  return ["notes", `user-${index % namespaces}`];
}

function valueOf(index: number): { readonly text: string; readonly index: number } {
  const word = words[Math.floor(index / namespaces) % words.length];
  return { text: `Note number ${index} is about ${word} and what came of it.`, index };
}
