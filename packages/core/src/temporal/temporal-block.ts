/** From `from` up to, but without, `to`: RFC 3339 times, or dates read as midnight UTC. */
export interface TimeInterval {
  readonly from: string;
  readonly to: string;
}

/** What becomes of a phrase that is not understood: an error, or a warning without any effect. */
export type NaturalMode = "strict" | "lenient";

/**
 * Which times a read looks at, on two axes: world time, when something held or happened, and
 * recorded time, when memory was told. Times are RFC 3339, or dates read as midnight UTC. What is
 * given together must all be met.
 */
export interface TemporalBlock {
  /**
   * Both axes at once: the world as it was at this instant, as it was known then. Not together with
   * `asOfValid` or `asOfRecorded`.
   */
  readonly asOf?: string | undefined;
  /** The world as it was at this instant, as it is known now, or as of `asOfRecorded`. */
  readonly asOfValid?: string | undefined;
  /** What was known at this instant, of now or of `asOfValid`. */
  readonly asOfRecorded?: string | undefined;
  /**
   * What held or happened at some time in this window of world time. Not together with `asOfValid`
   * or `natural`.
   */
  readonly validDuring?: TimeInterval | undefined;
  /** What memory was told in this window of recorded time. */
  readonly recordedDuring?: TimeInterval | undefined;
  /**
   * A window of world time in English words, such as `last week`, `since March` or `last 30 days`,
   * or the name of an added phrase.
   */
  readonly natural?: string | undefined;
  /**
   * The time that counts as now: from it `natural` and the words of the query are read, and at it
   * facts must hold. A date is midnight in `timezone`.
   * @default the time of the call
   */
  readonly referenceDate?: string | undefined;
  /** @default "strict" */
  readonly naturalMode?: NaturalMode | undefined;
  /**
   * IANA name of the time zone in which `natural` is read, such as `Europe/Lisbon`.
   * @default "UTC"
   */
  readonly timezone?: string | undefined;
}
