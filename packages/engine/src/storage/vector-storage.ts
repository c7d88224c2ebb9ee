import type { EventContent, EventEmbedding, JsonObject } from "@keepsake/core";

/** Vectors to look for in some scopes. Those of another model or length are passed over. */
export interface VectorQuery {
  readonly scopes: readonly string[];
  readonly model: string;
  readonly vector: readonly number[];
  /** Only these events; null for any. */
  readonly ids: readonly string[] | null;
  /** Only events with any of these; null for any. */
  readonly labels: readonly string[] | null;
  readonly minScore: number;
  /** `Infinity` for all. */
  readonly limit: number;
}

/** An event with a vector, and how near it is. */
export interface VectorHit {
  /** Where the storage keeps it, to read it by. */
  readonly row: number;
  readonly scope: string;
  /** As `toCosine` gives it. */
  readonly score: number;
}

/** A vector that all those of some scopes are compared with, but for others of model or length. */
export type CosineQuery = Pick<VectorQuery, "scopes" | "model" | "vector">;

/** How near the events of a scope are to a vector, in no order. */
export interface ScopeCosines {
  readonly scope: string;
  /** Where the storage keeps each event that has a vector. */
  readonly rows: readonly number[];
  /** For each of the rows, as `toCosine` gives it. */
  readonly cosines: readonly number[];
}

/** Vectors of one model and length. */
export interface VectorKind {
  readonly model: string;
  readonly dimensions: number;
}

/** Vectors of events in some scopes. */
export interface VectorReading extends VectorKind {
  readonly scopes: readonly string[];
  readonly rows: readonly number[];
}

/** An event whose vector is to be worked out. */
interface UnembeddedEvent {
  readonly row: number;
  readonly content: EventContent;
}

/** A stretch of the log whose vectors are to be worked out. */
export interface UnembeddedStretch {
  /** Rows of the log up to here were looked at before. */
  readonly fromRow: number;
  /** Rows up to here are in the stretch. */
  readonly throughRow: number;
  /** Those of its events that have no vector of the kind. */
  readonly events: readonly UnembeddedEvent[];
}

/** A vector that was worked out of a text. */
export interface WorkedOutVector {
  readonly row: number;
  readonly textHash: string;
  readonly vector: readonly number[];
}

/** The vectors of a stretch. */
export interface EmbeddedStretch extends VectorKind {
  readonly fromRow: number;
  readonly throughRow: number;
  readonly vectors: readonly WorkedOutVector[];
}

/** Vectors of events. They are stored with the event or worked out later, and go with it. */
export interface VectorStorage {
  /** The events whose vectors are nearest, the nearest first; of equals the one that arrived last. */
  searchVectors(query: VectorQuery): Promise<readonly VectorHit[]>;

  /** How near every event of some scopes is that has a vector; scopes without any are left out. */
  readCosines(query: CosineQuery): Promise<readonly ScopeCosines[]>;

  /** The vectors of the events in these rows, in their order; null where there is none. */
  readVectors(reading: VectorReading): Promise<readonly (readonly number[] | null)[]>;

  /** The metadata of the events in these rows that are in some scopes, in their order; null where there is none. */
  readMetadata(
    scopes: readonly string[],
    rows: readonly number[],
  ): Promise<readonly (JsonObject | null)[]>;

  /** What events of a scope were written with, in the order of the ids; each once. */
  ownEmbeddings(scope: string, ids: readonly string[]): Promise<readonly EventEmbedding[]>;

  /** Has vectors of one kind worked out from now on, of all events where they were of another. */
  chooseVectors(kind: VectorKind): Promise<void>;

  /** Row of the log up to which vectors of a kind are worked out; null where another kind is. */
  embeddedThrough(kind: VectorKind): Promise<number | null>;

  /**
   * The next up to `limit` events of the log, of any scope, for vectors of a kind; null where none is
   * left, or vectors of another kind are worked out.
   */
  nextUnembedded(kind: VectorKind, limit: number): Promise<UnembeddedStretch | null>;

  /** Vectors of a kind that were worked out of texts with these hashes, by hash. */
  knownVectors(
    kind: VectorKind,
    textHashes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly number[]>>;

  /**
   * Stores what was worked out of a stretch, but for events that are gone, and says whether it did: not
   * where another process did, or vectors of another kind are worked out by now.
   */
  applyVectors(stretch: EmbeddedStretch): Promise<boolean>;

  /** Drops up to `limit` vectors that were worked out of another kind than is now; says how many. */
  dropOldVectors(limit: number): Promise<number>;
}
