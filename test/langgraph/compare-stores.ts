import { isDeepStrictEqual } from "node:util";
import type { BaseStore, Item, Operation } from "@langchain/langgraph-checkpoint";
import type { ComparedOperation } from "./arbitrary-batches.ts";
import { ReferenceStore } from "./reference-store.ts";

/** How two stores differed on an operation. */
export interface Difference {
  readonly operation: ComparedOperation;
  readonly expected: unknown;
  readonly given: unknown;
}

/** Runs a program on a store and on LangGraph's, and tells where their answers differ. */
export async function compareStores(
  store: BaseStore,
  program: readonly (readonly ComparedOperation[])[],
): Promise<readonly Difference[]> {
  const reference = new ReferenceStore();
  const created = new CreationTimes();
  const differences: Difference[] = [];
  for (const batch of program) {
    const expected = await reference.run(structuredClone(batch));
    const given = await runWhole(store, batch);
    for (const [index, operation] of batch.entries()) {
      const answers = { operation, expected: expected[index], given: given[index] };
      if (!isSame(answers, created)) {
        differences.push(answers);
      }
    }
  }
  return differences;
}

/** What a search found: the page that was asked for, and all pages as one. */
interface Found {
  readonly page: readonly Item[];
  readonly all: readonly Item[];
}

/** Runs a batch in which every search is asked for its page and for everything. */
async function runWhole(
  store: BaseStore,
  batch: readonly ComparedOperation[],
): Promise<readonly unknown[]> {
  const asked = batch.flatMap(({ kind, ...operation }): Operation[] =>
    kind === "search"
      ? [Object(operation), Object({ ...operation, limit: 1_000, offset: 0 })]
      : [Object(operation)],
  );
  const results: unknown[] = [...(await store.batch(asked))];
  return batch.map(({ kind }) => {
    const [first] = results.splice(0, 1);
    return kind === "search" ? { page: first, all: results.shift() } : first;
  });
}

/** Items of LangGraph's store stay the same object from when they are created, so their time does too. */
class CreationTimes {
  readonly #times = new WeakMap<object, number>();

  isKept(expected: object, { createdAt, updatedAt }: Item): boolean {
    const known = this.#times.get(expected) ?? createdAt.getTime();
    this.#times.set(expected, known);
    return known === createdAt.getTime() && createdAt.getTime() <= updatedAt.getTime();
  }
}

function isSame({ operation, expected, given }: Difference, created: CreationTimes): boolean {
  if (operation.kind === "search") {
    return isSameSearch(operation, { expected: Object(expected), found: Object(given) }, created);
  }
  return operation.kind === "get" && expected !== null
    ? isSameItem(Object(expected), Object(given), created)
    : isDeepStrictEqual(given, expected);
}

/** LangGraph's store lists a namespace behind the other; ours what was created first. */
function isSameSearch(
  { limit, offset }: { readonly limit: number; readonly offset: number },
  { expected, found }: { readonly expected: readonly Item[]; readonly found: Found },
  created: CreationTimes,
): boolean {
  const ordered = byNamespace(expected);
  const own = byNamespace(found.all);
  return (
    isDeepStrictEqual(found.page, found.all.slice(offset, offset + limit)) &&
    ordered.length === own.length &&
    ordered.every((item, index) => isSameItem(item, own[index], created))
  );
}

function byNamespace(items: readonly Item[]): readonly Item[] {
  return [...Map.groupBy(items, ({ namespace }) => JSON.stringify(namespace)).entries()]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, group]) => group);
}

function isSameItem(expected: Item, given: Item | undefined, created: CreationTimes): boolean {
  if (given === undefined) {
    return false;
  }
  const { namespace, key, value } = expected;
  const own = { namespace: given.namespace, key: given.key, value: given.value };
  return isDeepStrictEqual(own, { namespace, key, value }) && created.isKept(expected, given);
}
