import type { RecordKind } from "../layer.ts";

/** Where a statement comes from. */
export interface Citation {
  /** As it stands in the text, such as `[1]`. */
  readonly marker: string;
  readonly layer: RecordKind;
  /** Id of the record in its layer. */
  readonly id: string;
  readonly scope: string;
  /** Who said it; null where that is not known, and for what is derived. */
  readonly observedActor: string | null;
  /** When it was said, RFC 3339 in UTC; for what is derived, when memory came to know it. */
  readonly observedAt: string;
}
