import type { Item, SearchItem } from "@langchain/langgraph-checkpoint";
import { itemName } from "./item-labels.ts";
import type { ItemReader } from "./item-reader.ts";
import { commonPrefix, listNamespaces } from "./list-namespaces.ts";
import type { StoreOperation } from "./read-operation.ts";
import type { StoredItem } from "./stored-item.ts";

/** What operations that read gave. */
export interface Answers {
  /** In the order of the operations; null for those that write. */
  readonly results: readonly unknown[];
  /** The items in them, each once. */
  readonly given: readonly StoredItem[];
}

/** Answers those of a batch that read; gets are looked up together. */
export async function answerOperations(
  reader: ItemReader,
  operations: readonly StoreOperation[],
): Promise<Answers> {
  const items = await reader.get(
    operations.flatMap((operation) => (operation.kind === "get" ? [operation] : [])),
  );
  const given = new Map<string, StoredItem>();
  const note = (item: StoredItem): void => void given.set(itemName(item), item);
  const results = await Promise.all(
    operations.map(async (operation) => await answer(operation, { reader, items, note })),
  );
  return { results, given: [...given.values()] };
}

interface Answering {
  readonly reader: ItemReader;
  /** What the gets of the batch found, by name. */
  readonly items: ReadonlyMap<string, StoredItem>;
  /** Is told of every item that is given. */
  readonly note: (item: StoredItem) => void;
}

async function answer(
  operation: StoreOperation,
  { reader, items, note }: Answering,
): Promise<unknown> {
  if (operation.kind === "get") {
    const item = items.get(itemName(operation));
    return item === undefined ? null : give(item, note);
  }
  if (operation.kind === "search") {
    const found = await reader.search(operation);
    return found.map(({ item, score }): SearchItem => ({
      ...give(item, note),
      ...(score !== undefined && { score }),
    }));
  }
  if (operation.kind === "list") {
    const below = await reader.below(commonPrefix(operation.conditions));
    const namespaces = below.map(({ namespace }) => namespace);
    return listNamespaces(namespaces, operation);
  }
  return null;
}

/** Copies an item, so that nothing a caller does to it changes another result. */
function give(item: StoredItem, note: Answering["note"]): Item {
  note(item);
  const { value, key, namespace, createdAtMs, event } = item;
  return {
    value: structuredClone(value),
    key,
    namespace: [...namespace],
    createdAt: new Date(createdAtMs),
    updatedAt: new Date(event.observedAt),
  };
}
