import type { ErasurePhase } from "../forgetting/erasure.ts";
import type { LayerCounts } from "../layer.ts";

/** What can happen to an event of the log, to an erasure, or while retention is applied. */
export const lifecycleKinds = [
  "captured",
  "indexed",
  "extracted",
  "consolidated",
  "forgotten",
  "lagging",
  "erasure_progress",
  "erasure_complete",
  "retention_progress",
  "retention_complete",
  "retention_failed",
] as const;

/** One thing that can happen. */
export type LifecycleKind = (typeof lifecycleKinds)[number];

/** Something that happened to an event of the log. */
export interface LifecycleEvent {
  /** `lce_` and 26 characters; of one process, sorts in the order of happening. */
  readonly id: string;
  readonly kind: LifecycleKind;
  readonly scope: string;
  /** When it happened, RFC 3339 in UTC. */
  readonly at: string;
  /**
   * The event it happened to; null for `lagging`, for erasures, for retention and for forgetting a
   * whole scope.
   */
  readonly eventId: string | null;
  /** Statements that were read out of it; for `extracted` only. */
  readonly claims?: number | undefined;
  /** Why it could not be read as it should have been, and by what; for `extracted` only. */
  readonly problem?: LifecycleProblem | undefined;
  /** How many were passed over because they were not taken in time; for `lagging` only. */
  readonly missed?: number | undefined;
  /** Which erasure, and how far it has come; for `erasure_progress` and `erasure_complete` only. */
  readonly erasure?: LifecycleErasure | undefined;
  /** What outlived its retention; for the kinds of retention only. */
  readonly retention?: LifecycleRetention | undefined;
}

/** How far an erasure is. */
export interface LifecycleErasure {
  readonly erasureId: string;
  readonly phase: ErasurePhase;
  /** From 0 to 1. */
  readonly fractionComplete: number;
}

/** How far a sweep is in one scope, in which something had outlived its retention. */
export interface LifecycleRetention {
  /** From 0 to 1. */
  readonly fractionComplete: number;
  /** What is forgotten by now; of layers other than events once it is complete. */
  readonly deleted: LayerCounts;
  /**
   * Why a sweep in the background could not go on, null unless it failed; what is left is up to the
   * next one.
   */
  readonly problem: string | null;
}

/** What went wrong while an event was read. */
export interface LifecycleProblem {
  /** Name of the extractor that failed; another one read the event in its place. */
  readonly extractor: string;
  readonly reason: string;
}

/** Which lifecycle events to follow. */
export interface LifecycleFilter {
  /** @default all kinds */
  readonly kinds?: readonly LifecycleKind[] | undefined;
  /** Only those of this event; of erasures and retention none. */
  readonly eventId?: string | undefined;
}

/** Following what becomes of events. */
export interface Lifecycle {
  /**
   * What happens from now on to events of a scope and of those below it, through this memory. It ends
   * when the memory is closed or `signal` aborts. Whoever takes them too slowly gets a `lagging`
   * event in place of the oldest.
   *
   * @throws `ValidationError` for a field outside {@link LifecycleFilter}.
   */
  lifecycle(
    scope: string,
    filter?: LifecycleFilter,
    options?: { readonly signal?: AbortSignal | undefined },
  ): AsyncIterable<LifecycleEvent>;
}
