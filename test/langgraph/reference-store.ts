import { InMemoryStore, type Operation } from "@langchain/langgraph-checkpoint";
import type { ComparedOperation } from "./arbitrary-batches.ts";

/** LangGraph's store without its habit of listing namespaces that hold nothing any more. */
export class ReferenceStore {
  readonly #store = new InMemoryStore();

  /** Runs a batch, of which searches give all that they find. */
  async run(operations: readonly ComparedOperation[]): Promise<readonly unknown[]> {
    const results: readonly unknown[] = await this.#store.batch(operations.map(toWhole));
    const data: Map<string, Map<string, unknown>> = Reflect.get(this.#store, "data");
    for (const [namespace, items] of data) {
      if (items.size === 0) {
        data.delete(namespace);
      }
    }
    return results;
  }
}

function toWhole({ kind, ...operation }: ComparedOperation): Operation {
  return kind === "search"
    ? Object.assign(operation, { limit: 1_000, offset: 0 })
    : toOperation(operation);
}

function toOperation(operation: object): Operation {
  return Object(operation);
}
