/** Where a statement comes from. */
export interface Citation {
  /** As it stands in the text, such as `[1]`. */
  readonly marker: string;
  readonly layer: "event";
  /** Id of the record in its layer. */
  readonly id: string;
  readonly scope: string;
  /** Who said it; null where that is not known. */
  readonly observedActor: string | null;
  /** When it was said, RFC 3339 in UTC. */
  readonly observedAt: string;
}
