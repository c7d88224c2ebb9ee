import type { CallOptions } from "../call-options.ts";
import type { Layer } from "../layer.ts";

/** How much one layer of a scope holds. */
export interface LayerStats {
  /**
   * Records: stored events, versions of facts known now, also of what held at other times, and the
   * others as their lists have them.
   */
  readonly rows: number;
  /**
   * Bytes of UTF-8 of what its records say: contents of events (text as it is, data and triples as
   * JSON), titles of episodes, texts of facts, claims of beliefs, summaries of concepts.
   */
  readonly bytes: number;
  /** When its oldest record was recorded, RFC 3339 in UTC; null for none. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /**
   * Events that the layer does not tell of yet: for facts and beliefs those still to be read, for
   * understanding those recorded since the last completed synthesis began, as coverage has them. 0 for
   * events, and for episodes, which are worked out from events whenever they are read.
   */
  readonly pendingEvents: number;
  /** For how many milliseconds the first of them has been waiting; 0 for none. */
  readonly lagMs: number;
}

/** How much a scope holds. */
export interface ScopeStats {
  readonly scope: string;
  /** When it was counted, RFC 3339 in UTC. */
  readonly at: string;
  readonly layers: Readonly<Record<Layer, LayerStats>>;
}

/** Counting what memory holds. */
export interface Statistics {
  /**
   * How much each layer of a scope holds, and how far it is derived: of the scope alone, without those
   * above or below it. Forgotten records do not count. It waits for nothing that is still derived.
   */
  layerStats(scope: string, options?: CallOptions): Promise<ScopeStats>;
}
