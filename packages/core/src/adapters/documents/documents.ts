import type { CallOptions } from "../../call-options.ts";
import { limits } from "../../limits.ts";
import type { RecallRequest } from "../../recall/recall-request.ts";
import { compileSimilarityFilter } from "../../similarity/compile-similarity-filter.ts";
import type { Embedding } from "../../similarity/embedding.ts";
import type { SimilarityFilter } from "../../similarity/similarity-filter.ts";
import type { SimilarEvent } from "../../similarity/similarity.ts";
import { retrieverMaxTokens } from "../retriever.ts";
import {
  type Collection,
  type DocumentMemory,
  findByIds,
  forgetEvents,
  toCollection,
} from "./collection.ts";
import {
  type DocumentToKeep,
  fromDocumentEvent,
  idField,
  type StoredDocument,
} from "./document-event.ts";
import { type DocumentFilter, toFilterTree, toSimilarityFilter } from "./document-filter.ts";
import { putDocuments } from "./put-documents.ts";

/** A document that was found. */
export interface FoundDocument {
  readonly document: StoredDocument;
  /** Greater is better. */
  readonly score: number;
  /** Its vector, where it was asked for. */
  readonly vector?: readonly number[] | undefined;
}

/** How to search for documents. */
export interface DocumentSearch {
  /** At most so many, 1 to 500. */
  readonly limit: number;
  readonly filter?: DocumentFilter | undefined;
  /**
   * Conditions beside those of `filter`, by the operators of `similar`. A search by words applies them to
   * the 500 best documents.
   */
  readonly where?: SimilarityFilter | undefined;
  /** Only documents with these ids. */
  readonly ids?: readonly string[] | undefined;
}

/** How to search for documents by a vector. */
export interface SimilarDocumentSearch extends DocumentSearch {
  /** Whether to give the vectors as well. @default false */
  readonly includeVectors?: boolean | undefined;
}

/**
 * Documents of one scope under one name, each told from the others by an id. They are events like any
 * other, so that recall finds them as well.
 */
export interface Documents {
  /**
   * Keeps documents, up to 1,000 in one write. One with an id that is there already takes its place; one
   * that is there as it is, is left.
   */
  put(documents: readonly DocumentToKeep[]): Promise<void>;

  /** Forgets the documents with these ids, as far as they are there. */
  deleteByIds(ids: readonly string[]): Promise<void>;

  /** Forgets the documents that a filter selects, and tells how many there were. */
  deleteBy(filter: DocumentFilter): Promise<number>;

  /** How many numbers the vectors of a model have; undefined where no document was kept with one. */
  dimensions(model: string, options?: CallOptions): Promise<number | undefined>;

  /** Finds by words, as recall does, each document by what it says itself, the best first. */
  search(
    query: string,
    search: DocumentSearch,
    options?: CallOptions,
  ): Promise<readonly FoundDocument[]>;

  /** Finds by a vector among the documents that were kept with one of the same model, the nearest first. */
  similar(
    embedding: Embedding,
    search: SimilarDocumentSearch,
    options?: CallOptions,
  ): Promise<readonly FoundDocument[]>;
}

/**
 * Opens the documents under the name `collection`.
 *
 * @throws `ValidationError` on field `memory` or `collection`.
 */
export function openDocuments(memory: DocumentMemory, collection: string): Documents {
  const place = toCollection(memory, collection);
  return {
    put: async (documents) => await putDocuments(place, documents),
    deleteByIds: async (ids) => await forgetEvents(place, await findByIds(place, ids)),
    deleteBy: async (filter) => await deleteBy(place, filter),
    dimensions: async (model, options) => await findDimensions(place, model, options),
    search: async (query, search, options) => {
      const request = { ...toRequest(place, search), query, neighbours: false };
      const { events } = (await memory.recall(request, options)).layers;
      const found = events.flatMap((event) => toFound({ event, score: event.score ?? 0 }));
      return found.filter(toTest(search)).slice(0, search.limit);
    },
    similar: async (embedding, search, options) => {
      const { limit, includeVectors } = search;
      const filters = toSimilarityFilters(search);
      const filter = filters.length === 0 ? undefined : { filters };
      const request = { embedding, limit, includeVectors, filter, labels: [place.label] };
      return (await memory.similar(request, options)).flatMap(toFound);
    },
  };
}

/** Forgetting takes what it found away, so what is left is looked for until there is none. */
async function deleteBy(place: Collection, filter: DocumentFilter): Promise<number> {
  const request = toRequest(place, { limit: limits.pageEvents, filter });
  for (let count = 0; ;) {
    const { events } = (await place.memory.recall(request)).layers;
    if (events.length === 0) {
      return count;
    }
    await forgetEvents(place, events);
    count += events.length;
  }
}

/** All vectors of a model in one collection are of one length, so that any of them tells it. */
async function findDimensions(
  { memory, label }: Collection,
  model: string,
  options: CallOptions | undefined,
): Promise<number | undefined> {
  const filter = { view: "local", labels: [label], limit: 20 } as const;
  const { items } = await memory.events(filter, options);
  if (items.length === 0) {
    return undefined;
  }
  const kept = await memory.embeddings(
    items.map(({ id }) => id),
    options,
  );
  return kept.find(({ embedding }) => embedding.model === model)?.embedding.vector.length;
}

function toRequest({ label }: Collection, search: DocumentSearch): RecallRequest {
  const ofCollection = { labels: { eq: label } };
  const { filter } = search;
  const isTested = search.where !== undefined || search.ids !== undefined;
  const limit = isTested ? limits.pageEvents : search.limit;
  return {
    view: "local",
    include: ["events"],
    filters: filter === undefined ? ofCollection : { AND: [ofCollection, toFilterTree(filter)] },
    budgets: { maxEvents: limit, maxTokens: retrieverMaxTokens },
  };
}

function toSimilarityFilters({ filter, where, ids }: DocumentSearch): SimilarityFilter[] {
  return [
    ...(filter === undefined ? [] : [toSimilarityFilter(filter)]),
    ...(where === undefined ? [] : [where]),
    ...(ids === undefined ? [] : [{ key: idField, operator: "in" as const, value: ids }]),
  ];
}

/** The test of what `recall` does not know. */
function toTest({ where, ids }: DocumentSearch): (found: FoundDocument) => boolean {
  const holds = where === undefined ? () => true : compileSimilarityFilter(where);
  const wanted = ids === undefined ? undefined : new Set(ids);
  return ({ document: { id, metadata } }) => wanted?.has(id) !== false && holds(metadata);
}

function toFound({ event, ...found }: SimilarEvent): readonly FoundDocument[] {
  const document = fromDocumentEvent(event);
  return document === undefined ? [] : [{ document, ...found }];
}
