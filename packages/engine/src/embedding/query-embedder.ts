import { type Embedder, type Embedding, MemoryError, type Warning } from "@keepsake/core";
import { embedTexts } from "./embed-texts.ts";

/** Milliseconds that embedding a query may take, where its call has no limit of its own. */
const longestMs = 10_000;

/** Queries whose vectors are kept, each with some kilobytes. */
const mostKept = 64;

/** The vector of a query, or what is to be told where there is none. */
export interface EmbeddedQuery {
  readonly embedding: Embedding | null;
  readonly warnings: readonly Warning[];
}

/** Makes vectors of queries; those asked last are kept. */
export class QueryEmbedder {
  readonly #embedder: Embedder;
  readonly #kept = new Map<string, Embedding>();

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  /**
   * The vector of a query; a warning in its place where the embedder fails. It goes to whoever asked,
   * so it does not repeat what the embedder throws, which may hold a secret.
   *
   * @throws the signal's reason on abort.
   */
  async embed(query: string, signal: AbortSignal | undefined): Promise<EmbeddedQuery> {
    try {
      const kept = this.#kept.get(query);
      const embedding = kept ?? (await this.#embedAnew(query, signal));
      this.#keep(query, embedding);
      return { embedding, warnings: [] };
    } catch (error) {
      signal?.throwIfAborted();
      const reason = MemoryError.isInstance(error)
        ? error.message
        : `the embedder ${this.#embedder.name} failed`;
      const message = `the query has no vector, and was looked for by its words alone: ${reason}`;
      return { embedding: null, warnings: [{ code: "query_not_embedded", message }] };
    }
  }

  async #embedAnew(query: string, signal: AbortSignal | undefined): Promise<Embedding> {
    const call = { kind: "query", signal, timeoutMs: longestMs } as const;
    const [vector = []] = await embedTexts(this.#embedder, [query], call);
    return { model: this.#embedder.name, vector };
  }

  #keep(query: string, embedding: Embedding): void {
    this.#kept.delete(query);
    this.#kept.set(query, embedding);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) {
      this.#kept.delete(oldest);
    }
  }
}
