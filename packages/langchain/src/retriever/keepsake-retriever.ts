import {
  createRetriever,
  type RecalledItem,
  type Recaller,
  requireKnownOptions,
  type RetrieverOptions,
  retrieverOptionNames,
} from "@keepsake/core/adapters";
import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import { ensureConfig, type RunnableConfig } from "@langchain/core/runnables";

/** What {@link KeepsakeRetriever} is made from. */
export interface KeepsakeRetrieverInput extends BaseRetrieverInput, RetrieverOptions {
  /**
   * Most documents of each layer, 1 to 500.
   * @default 20 events, 10 facts, 5 beliefs, 3 episodes, 3 of understanding
   */
  readonly k?: number | undefined;
}

/** Metadata of a recalled document: where it comes from. The record's id is `Document.id`. */
export type KeepsakeDocumentMetadata = Omit<RecalledItem, "id" | "text">;

const optionNames = [...retrieverOptionNames, "k", "callbacks", "tags", "metadata", "verbose"];

/**
 * Recalls documents from memory, best first. A recall that fails or outlives `timeoutMs` gives no
 * documents and is reported to `onError`, unless `failClosed` is set; the run's own signal rejects
 * with its reason.
 *
 * @example
 * ```ts
 * const retriever = new KeepsakeRetriever({ memory: memory.scope("user:ana"), k: 5 });
 * const documents = await retriever.invoke("Where does Ana live?");
 *
 * const then = new KeepsakeRetriever({
 *   memory: memory.scope("user:ana"),
 *   include: ["facts", "events"],
 *   temporal: { asOf: "2026-01-01" },
 * });
 * ```
 */
export class KeepsakeRetriever extends BaseRetriever<KeepsakeDocumentMetadata> {
  override lc_namespace: string[] = ["keepsake", "retrievers"];
  private readonly recall: Recaller;
  private readonly signal: AbortSignal | undefined = undefined;

  static override lc_name(): string {
    return "KeepsakeRetriever";
  }

  /** @throws `ValidationError` on the option at fault. */
  constructor(fields: KeepsakeRetrieverInput) {
    super(fields ?? {});
    requireKnownOptions(fields ?? {}, optionNames);
    this.recall = createRetriever(fields ?? {}, { most: fields?.k, field: "k" });
  }

  /** @throws the reason of the run's signal on abort; with `failClosed`, whatever recall threw. */
  override async invoke(
    input: string,
    options?: RunnableConfig,
  ): Promise<Document<KeepsakeDocumentMetadata>[]> {
    const config = ensureConfig(options);
    // The framework keeps the signal from `_getRelevantDocuments`; a view of this retriever, made
    // for one run, carries it there without mixing up runs that go on at the same time.
    const run: KeepsakeRetriever = Object.create(this, { signal: { value: config.signal } });
    return await super.invoke.call(run, input, config);
  }

  override async _getRelevantDocuments(
    query: string,
  ): Promise<Document<KeepsakeDocumentMetadata>[]> {
    const recalled = await this.recall(query, this.signal);
    return recalled.status === "ok" ? recalled.value.items.map(toDocument) : [];
  }
}

function toDocument(item: RecalledItem): Document<KeepsakeDocumentMetadata> {
  const { id, text, ...metadata } = item;
  return new Document({ id, pageContent: text, metadata });
}
