import { requireKnownOptions } from "@keepsake/core/adapters";
import { BaseStore, type Operation, type OperationResults } from "@langchain/langgraph-checkpoint";
import { answerOperations } from "./answer-operations.ts";
import { readOperation, type StoreOperation } from "./read-operation.ts";
import {
  createParts,
  type KeepsakeStoreInput,
  type PutOptions,
  type StoreParts,
} from "./store-options.ts";

type PutArguments = [
  namespace: string[],
  key: string,
  value: Record<string, unknown>,
  index?: false | string[],
  options?: PutOptions,
];

/**
 * The long-term store of LangGraph in memory. Each item is an event: recall finds it with a citation, and
 * it obeys scopes, forgetting, erasure and the audit log like anything else. Namespaces compare segment
 * by segment; results are copies. A call that fails throws what memory throws.
 *
 * @example
 * ```ts
 * const store = new KeepsakeStore({ memory: memory.scope("user:ana") });
 * await store.put(["preferences"], "food", { text: "Ana likes sardines." });
 * const [item] = await store.search(["preferences"], { query: "sardines" });
 * ```
 */
export class KeepsakeStore extends BaseStore {
  readonly #parts: StoreParts;

  /** @throws `ValidationError` on the option at fault. */
  constructor(fields: KeepsakeStoreInput) {
    super();
    this.#parts = createParts(fields);
  }

  /**
   * Stores an item, or replaces it: `createdAt` stays then.
   *
   * @throws `ValidationError` on the part at fault, such as `namespace[1]` or `value.tags[0]`.
   */
  override async put(...given: PutArguments): Promise<void> {
    const [namespace, key, value, index, options = {}] = given;
    requireKnownOptions(options, ["ttlMinutes"]);
    const { ttlMinutes } = options;
    const operation = { namespace, key, value, ...(index !== undefined && { index }), ttlMinutes };
    await this.batch([operation]);
  }

  /**
   * Runs operations. Those that read see what was there before; then all puts and deletes are applied,
   * of which the last of each item counts, up to 1,000 puts all or none.
   *
   * @throws `ValidationError` on the part at fault, such as `operations[2].filter.age.$near`, before
   * anything is read or written; otherwise what memory throws.
   */
  override async batch<Op extends Operation[]>(operations: Op): Promise<OperationResults<Op>> {
    const { reader, writer, refreshOnRead } = this.#parts;
    const placed = placeOperations(operations);
    const read = placed.map(({ operation }) => operation);
    const { results, given } = await answerOperations(reader, read);
    if (refreshOnRead) {
      await writer.renew(given);
    }
    const changes = placed.flatMap(({ operation, place }) =>
      operation.kind === "put" || operation.kind === "delete" ? [{ change: operation, place }] : [],
    );
    await writer.apply(changes);
    const typed: OperationResults<Op> = Object(results);
    return typed;
  }

  /**
   * Forgets every item that has expired. Reads never give one, and writes forget those that were come
   * across; this finds the others as well.
   */
  async sweep(): Promise<void> {
    const { reader, writer } = this.#parts;
    await reader.below([]);
    await writer.tidy();
  }
}

interface PlacedOperation {
  readonly operation: StoreOperation;
  /** What the names of its fields begin with in errors. */
  readonly place: string;
}

/** One that is alone needs no place. */
function placeOperations(operations: readonly unknown[]): readonly PlacedOperation[] {
  return operations.map((given, at) => {
    const place = operations.length === 1 ? "" : `operations[${at}]`;
    return { operation: readOperation(given, place), place };
  });
}
