import type { CallOptions } from "../call-options.ts";
import type { Layer } from "../layer.ts";

/** How much one layer of a scope holds. */
export interface LayerStats {
  readonly rows: number;
  /** Bytes of UTF-8 of what its records say. */
  readonly bytes: number;
  /** When its oldest record was recorded; null for none. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Events that the layer was not derived from yet. */
  readonly pendingEvents: number;
  /** For how many milliseconds the first of them has been waiting. */
  readonly lagMs: number;
}

/** How much a scope holds. */
export interface ScopeStats {
  readonly scope: string;
  /** When it was counted. */
  readonly at: string;
  readonly layers: Readonly<Record<Layer, LayerStats>>;
}

/** Counting what memory holds. */
export interface Statistics {
  /** How much each layer of a scope holds, and how far it is derived. Forgotten records do not count. */
  layerStats(scope: string, options?: CallOptions): Promise<ScopeStats>;
}
