/** What can happen to an event of the log. */
export const lifecycleKinds = [
  "captured",
  "indexed",
  "extracted",
  "consolidated",
  "forgotten",
  "lagging",
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
  /** The event it happened to; null for `lagging` and for forgetting a whole scope. */
  readonly eventId: string | null;
  /** Statements that were read out of it; for `extracted` only. */
  readonly claims?: number | undefined;
  /** Why it could not be read as it should have been, and by what; for `extracted` only. */
  readonly problem?: LifecycleProblem | undefined;
  /** How many were passed over because they were not taken in time; for `lagging` only. */
  readonly missed?: number | undefined;
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
  /** Only those of this event. */
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
