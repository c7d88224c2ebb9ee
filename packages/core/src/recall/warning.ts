/** Something the caller should know of a result that was given all the same. */
export interface Warning {
  /** Stable, such as `temporal_natural_ignored`. */
  readonly code: string;
  readonly message: string;
}
