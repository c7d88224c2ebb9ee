import type { CallOptions } from "../call-options.ts";

/** A name for a window of time, such as `fiscal Q3`. */
export interface TimePhrase {
  /** Matched as a whole word or phrase, in any case; it wins over what is built in. */
  readonly name: string;
  /** The instant that `expression` counts from: RFC 3339, or a date read as midnight UTC. */
  readonly anchor: string;
  /**
   * Two ISO 8601 durations with `..` between them, from and to, counted from `anchor`, each with a
   * sign or without: `+P6M..+P9M`. The end is exclusive.
   */
  readonly expression: string;
}

/**
 * The scope whose phrases hold in every scope of a memory, for whoever reads there; the nearer one of
 * equal names still wins. Nobody comes to own it by being the first to write there: whoever holds the
 * memory adds to it, or registers it for others.
 */
export const everywhere = "phrases:everywhere";

/** Names for windows of time, which `natural` of a `TemporalBlock` then understands. */
export interface TimePhrases {
  /**
   * Adds a phrase to a scope; one of the same name, in any case, is replaced.
   *
   * @throws `ValidationError` where the expression cannot be read or does not end after it starts.
   */
  addTimePhrase(scope: string, phrase: TimePhrase, options?: CallOptions): Promise<TimePhrase>;
  /**
   * The phrases of the scope, of the scopes that enclose it and of {@link everywhere}; of equal names
   * the nearest one.
   */
  timePhrases(scope: string, options?: CallOptions): Promise<readonly TimePhrase[]>;
  /**
   * Removes a phrase of the scope itself.
   *
   * @throws `NotFoundError` where the scope has none of this name.
   */
  removeTimePhrase(scope: string, name: string, options?: CallOptions): Promise<void>;
}
