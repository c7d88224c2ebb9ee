import type { CallOptions, Embedding } from "@keepsake/core";
import {
  type BudgetOptions,
  budgetOptionNames,
  type CallWithinBudget,
  createBudget,
  type DocumentFilter,
  type DocumentMemory,
  type Documents,
  type FoundDocument,
  openDocuments,
  requireCount,
  requireDocumentFilter,
  requireKnownOptions,
} from "@keepsake/core/adapters";
import { Document, type DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { type MaxMarginalRelevanceSearchOptions, VectorStore } from "@langchain/core/vectorstores";
import { chooseDiverse } from "./choose-diverse.ts";
import { chooseIds, requireAsMany } from "./document-ids.ts";
import { chooseModel } from "./embedding-model.ts";
import { missingEmbeddings, noEmbeddings } from "./no-embeddings.ts";
import { readDeletion } from "./read-deletion.ts";

/** What {@link KeepsakeVectorStore} is made from, beside embeddings. */
export interface KeepsakeVectorStoreInput extends BudgetOptions {
  /** The memory, sealed to the scope of whoever the store serves. */
  readonly memory: DocumentMemory;
  /**
   * Name of the documents, kept as the label `collection:<name>`: stores of one name share them.
   * @default "documents"
   */
  readonly collection?: string | undefined;
  /**
   * Name of the model that makes the vectors, 1 to 128 characters: vectors of others are passed over.
   * @default what the embeddings name as their `model` or `modelName`, else `"embeddings"`
   */
  readonly model?: string | undefined;
}

/** How documents are added. */
export interface AddDocumentsOptions {
  /**
   * Ids of the documents, in their order.
   * @default the ids that the documents have, and new ones
   */
  readonly ids?: readonly string[] | undefined;
}

interface Adding extends AddDocumentsOptions {
  readonly vectors: readonly (readonly number[])[] | undefined;
}

/** What to delete: documents by their ids, or those that a filter selects. */
export type DocumentDeletion =
  | { readonly ids: readonly string[] }
  | { readonly filter: DocumentFilter };

type FromTexts = [
  texts: string[],
  metadatas: object[] | object,
  embeddings: EmbeddingsInterface | null | undefined,
  config: KeepsakeVectorStoreInput,
];

const optionNames = ["memory", "collection", "model", ...budgetOptionNames];

/**
 * Documents in memory, found by vectors; without embeddings by words. They are remembered like all else: a recall
 * of the scope finds them too. A search that fails or outlives `timeoutMs` gives no documents and is
 * reported to `onError`, unless `failClosed` is set; adding and deleting always throw. Without embeddings
 * what needs a vector throws `NotConfiguredError`.
 *
 * @example
 * ```ts
 * const store = new KeepsakeVectorStore(null, { memory: memory.scope("user:ana") });
 * await store.addDocuments([new Document({ pageContent: "Ana lives in Porto.", metadata: { year: 2026 } })]);
 * const [document] = await store.similaritySearch("Porto", 1, { year: { gte: 2025 } });
 * ```
 */
export class KeepsakeVectorStore extends VectorStore {
  declare FilterType: DocumentFilter;
  override lc_namespace: string[] = ["keepsake", "vectorstores"];
  private readonly documents: Documents;
  private readonly callWithinBudget: CallWithinBudget;
  private readonly hasEmbeddings: boolean;
  /** Undefined where there are no embeddings and no model was named. */
  private readonly model: string | undefined;

  static override lc_name(): string {
    return "KeepsakeVectorStore";
  }

  /** @throws `ValidationError` on the option at fault. */
  constructor(
    embeddings: EmbeddingsInterface | null | undefined,
    fields: KeepsakeVectorStoreInput,
  ) {
    super(embeddings ?? noEmbeddings, {});
    requireKnownOptions(fields ?? {}, optionNames);
    this.documents = openDocuments(fields?.memory, fields?.collection ?? "documents");
    this.callWithinBudget = createBudget(fields);
    this.hasEmbeddings = embeddings !== null && embeddings !== undefined;
    this.model = chooseModel(fields.model, embeddings);
  }

  /** A store with these texts in it; `metadatas` is of each text, or of all. */
  static override async fromTexts(
    ...[texts, metadatas, embeddings, config]: FromTexts
  ): Promise<KeepsakeVectorStore> {
    const documents = texts.map((pageContent, index) => {
      const metadata: object = (Array.isArray(metadatas) ? metadatas[index] : metadatas) ?? {};
      return new Document({ pageContent, metadata });
    });
    return await KeepsakeVectorStore.fromDocuments(documents, embeddings, config);
  }

  /** A store with these documents in it. */
  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface | null | undefined,
    config: KeepsakeVectorStoreInput,
  ): Promise<KeepsakeVectorStore> {
    const store = new KeepsakeVectorStore(embeddings, config);
    await store.addDocuments(documents);
    return store;
  }

  override _vectorstoreType(): string {
    return "keepsake";
  }

  /**
   * Adds documents and gives their ids. One with an id that is there already takes its place.
   *
   * @throws `ValidationError` on field `ids` or a document at fault; whatever embeddings or memory threw.
   */
  override async addDocuments(
    documents: DocumentInterface[],
    options?: AddDocumentsOptions,
  ): Promise<string[]> {
    const vectors = this.hasEmbeddings
      ? await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent))
      : undefined;
    return await this.put(documents, { ...options, vectors });
  }

  /**
   * As `addDocuments`, with vectors that were made before.
   *
   * @throws as `addDocuments`; `ValidationError` on field `vectors` where there is not one for each.
   */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: AddDocumentsOptions,
  ): Promise<string[]> {
    return await this.put(documents, { ...options, vectors });
  }

  /**
   * Forgets documents by `ids`, or those that `filter` selects. Ids that are not there are passed over.
   *
   * @throws `ValidationError` where it is not clear which.
   */
  override async delete(deletion?: DocumentDeletion): Promise<void> {
    const { ids, filter } = readDeletion(deletion);
    await (filter === undefined
      ? this.documents.deleteByIds(ids ?? [])
      : this.documents.deleteBy(filter));
  }

  /** The `k` best documents, 1 to 500. */
  override async similaritySearch(
    query: string,
    k = 4,
    filter?: DocumentFilter,
  ): Promise<DocumentInterface[]> {
    const found = await this.similaritySearchWithScore(query, k, filter);
    return found.map(([document]) => document);
  }

  /** As `similaritySearch`, each with its score: greater is better. */
  override async similaritySearchWithScore(
    query: string,
    k = 4,
    filter?: DocumentFilter,
  ): Promise<[DocumentInterface, number][]> {
    requireCount(k, "k");
    requireDocumentFilter(filter);
    const search = { limit: k, filter };
    if (!this.hasEmbeddings) {
      return await this.find(
        "recall",
        async (options) => await this.documents.search(query, search, options),
      );
    }
    return await this.find(
      "similar",
      async (options) => await this.documents.similar(await this.embed(query), search, options),
    );
  }

  /** The `k` documents whose vectors are nearest to `query`, each with the cosine, -1 to 1. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: DocumentFilter,
  ): Promise<[DocumentInterface, number][]> {
    requireCount(k, "k");
    requireDocumentFilter(filter);
    const embedding = this.toEmbedding(query);
    return await this.find(
      "similar",
      async (options) => await this.documents.similar(embedding, { limit: k, filter }, options),
    );
  }

  /**
   * Of the `fetchK` nearest documents (20) the `k` that are near and unlike each other: `lambda` is from 0,
   * as unlike as can be, to 1, as near as can be (0.5).
   */
  override async maxMarginalRelevanceSearch(
    query: string,
    { k, fetchK = 20, lambda, filter }: MaxMarginalRelevanceSearchOptions<DocumentFilter>,
  ): Promise<DocumentInterface[]> {
    requireCount(k, "k");
    requireDocumentFilter(filter);
    requireCount(fetchK, "fetchK");
    if (!this.hasEmbeddings) {
      throw missingEmbeddings();
    }
    const found = await this.find("similar", async (options) => {
      const embedding = await this.embed(query);
      const search = { limit: Math.max(k, fetchK), filter, includeVectors: true };
      const near = await this.documents.similar(embedding, search, options);
      return chooseDiverse(near, { query: embedding.vector, k, lambda });
    });
    return found.map(([document]) => document);
  }

  private async put(documents: readonly DocumentInterface[], adding: Adding): Promise<string[]> {
    const ids = chooseIds(documents, adding.ids);
    const { vectors } = adding;
    requireAsMany("vectors", vectors, documents);
    await this.documents.put(
      documents.map(({ pageContent: text, metadata }, index) => {
        const vector = vectors?.[index];
        const embedding = vector === undefined ? undefined : this.toEmbedding(vector);
        return { id: ids[index] ?? "", text, metadata, embedding };
      }),
    );
    return ids;
  }

  private async embed(query: string): Promise<Embedding> {
    return this.toEmbedding(await this.embeddings.embedQuery(query));
  }

  private toEmbedding(vector: readonly number[]): Embedding {
    if (this.model === undefined) {
      throw missingEmbeddings();
    }
    return { model: this.model, vector };
  }

  private async find(
    operation: string,
    call: (options: CallOptions) => Promise<readonly FoundDocument[]>,
  ): Promise<[DocumentInterface, number][]> {
    const found = await this.callWithinBudget({ operation, call });
    return found.status === "ok" ? found.value.map(toPair) : [];
  }
}

function toPair({ document: { id, text, metadata }, score }: FoundDocument): [Document, number] {
  return [new Document({ id, pageContent: text, metadata }), score];
}
