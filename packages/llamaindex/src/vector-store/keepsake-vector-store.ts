import {
  type CallOptions,
  NotConfiguredError,
  NotFoundError,
  ValidationError,
} from "@keepsake/core";
import {
  type BudgetOptions,
  budgetOptionNames,
  type CallWithinBudget,
  createBudget,
  type DocumentMemory,
  type Documents,
  openDocuments,
  readModelName,
  requireKnownOptions,
  requireName,
} from "@keepsake/core/adapters";
import type { BaseEmbedding } from "@llamaindex/core/embeddings";
import { Settings } from "@llamaindex/core/global";
import type { BaseNode } from "@llamaindex/core/schema";
import {
  BaseVectorStore,
  type VectorStoreQuery,
  type VectorStoreQueryResult,
} from "@llamaindex/core/vector-store";
import { sourceField, toDocument, toNode } from "./node-document.ts";
import { readQuery } from "./read-query.ts";
import { requireVector } from "./require-vector.ts";
import { runQuery } from "./run-query.ts";

/** What {@link KeepsakeVectorStore} is made from. */
export interface KeepsakeVectorStoreOptions extends BudgetOptions {
  /** The memory, sealed to the scope of whoever the index serves. */
  readonly memory: DocumentMemory;
  /**
   * Name of the nodes, kept as the label `collection:<name>`: stores of one name share them.
   * @default "nodes"
   */
  readonly collection?: string | undefined;
  /**
   * Name of the model that makes the vectors, 1 to 128 characters: vectors of others are passed over.
   * @default what the embedding model names as its `model`, else "embeddings"
   */
  readonly model?: string | undefined;
  /** @default `Settings.embedModel` */
  readonly embedModel?: BaseEmbedding | undefined;
}

const optionNames = ["memory", "collection", "model", "embedModel", ...budgetOptionNames];

/**
 * Nodes in memory, found by vectors, by words, or by both. They are remembered like all else: a recall of
 * the scope finds them too, and the index is there again after a restart. A query that fails or outlives
 * `timeoutMs` gives no nodes and is reported to `onError`, unless `failClosed` is set; adding and deleting
 * always throw.
 *
 * @example
 * ```ts
 * const vectorStore = new KeepsakeVectorStore({ memory: memory.scope("org:acme") });
 * const storageContext = await storageContextFromDefaults({ vectorStore });
 * const index = await VectorStoreIndex.fromDocuments(documents, { storageContext });
 * ```
 */
export class KeepsakeVectorStore extends BaseVectorStore<DocumentMemory> {
  readonly storesText: boolean = true;
  readonly #memory: DocumentMemory;
  readonly #documents: Documents;
  readonly #model: string;
  readonly #callWithinBudget: CallWithinBudget;
  #dimensions: number | undefined;

  /**
   * @throws `ValidationError` on the option at fault; `NotConfiguredError` where neither the options nor
   * the framework's settings name an embedding model.
   */
  constructor(options: KeepsakeVectorStoreOptions) {
    const embedModel = options?.embedModel ?? findEmbedModel();
    super({ embedModel });
    requireKnownOptions(options ?? {}, optionNames);
    this.#documents = openDocuments(options?.memory, options?.collection ?? "nodes");
    this.#memory = options.memory;
    this.#model = options.model ?? readModelName(embedModel);
    requireName(this.#model, "model");
    this.#callWithinBudget = createBudget(options);
  }

  override client(): DocumentMemory {
    return this.#memory;
  }

  /**
   * Adds nodes with their vectors, and gives their ids. A node with an id that is there already takes its
   * place.
   *
   * @throws `ValidationError` on a field such as `nodes[2].text` or `nodes[2].embedding[7]`, before
   * anything is written.
   */
  override async add(nodes: readonly BaseNode[]): Promise<string[]> {
    let dimensions = await this.#readDimensions();
    const documents = nodes.map((node, index) => {
      const field = `nodes[${index}]`;
      requireVector(node.embedding, `${field}.embedding`, dimensions);
      dimensions = node.embedding.length;
      return toDocument(node, { model: this.#model, field });
    });
    await this.#documents.put(documents);
    this.#dimensions = dimensions;
    return nodes.map(({ id_ }) => id_);
  }

  /**
   * Forgets the nodes of a source document.
   *
   * @throws `NotFoundError` where there are none; `ValidationError` on field `refDocId`.
   */
  override async delete(refDocId: string): Promise<void> {
    if (typeof refDocId !== "string" || refDocId === "") {
      throw new ValidationError("refDocId", "it is empty or not text; give the id of the document");
    }
    const count = await this.#documents.deleteBy({ [sourceField]: refDocId });
    // The store may be empty now, and take vectors of any length again.
    this.#dimensions = undefined;
    if (count === 0) {
      throw new NotFoundError(`there is no node of the document ${JSON.stringify(refDocId)}`);
    }
  }

  /**
   * The best nodes, by `mode`: `default` by the vector (cosine), `sparse` by words as recall does (shares
   * of the best score), `hybrid` by both (`alpha` is the share of the vectors, 0.5), `mmr` near to the
   * query and unlike each other (`mmrThreshold`, 0.5) of the 500 nearest. Filters may be nested.
   *
   * @throws `ValidationError` on the field at fault, such as `mode` or `filters.filters[0].operator`.
   */
  override async query(query: VectorStoreQuery): Promise<VectorStoreQueryResult> {
    const space = await this.#callWithinBudget({
      operation: "embeddings",
      call: async (options) => await this.#readDimensions(options),
    });
    if (space.status === "skipped") {
      return { nodes: [], similarities: [], ids: [] };
    }
    const asked = readQuery(query, { model: this.#model, dimensions: space.value });
    const found = await this.#callWithinBudget({
      operation: asked.query.mode === "sparse" ? "recall" : "similar",
      call: async (options) => await runQuery(this.#documents, asked, options),
    });
    const nodes = found.status === "ok" ? found.value : [];
    return {
      nodes: nodes.map(({ document }) => toNode(document)),
      similarities: nodes.map(({ score }) => score),
      ids: nodes.map(({ document }) => document.id),
    };
  }

  async #readDimensions(options?: CallOptions): Promise<number | undefined> {
    this.#dimensions ??= await this.#documents.dimensions(this.#model, options);
    return this.#dimensions;
  }
}

function findEmbedModel(): BaseEmbedding {
  try {
    return Settings.embedModel;
  } catch (error) {
    const reason =
      "no embedding model: give `embedModel`, or set `Settings.embedModel`; where it is set, two copies " +
      "of @llamaindex/core are installed: llamaindex 0.12.1 needs @llamaindex/core 0.6.22 exactly";
    throw new NotConfiguredError(reason, { cause: error });
  }
}
