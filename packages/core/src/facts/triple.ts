import type { Datatype } from "./term.ts";

/**
 * A term as a caller gives it: a string is the name or id of an entity as subject, and a literal as
 * object; `name` and `datatype` are worked out where they are left out.
 */
export type TripleTerm =
  | string
  | number
  | boolean
  | { readonly type: "entity"; readonly id: string; readonly name?: string | undefined }
  | {
      readonly type: "literal";
      readonly datatype?: Datatype | undefined;
      readonly value: string | number | boolean;
    };

/** A statement given as data: it becomes a fact as it stands, without extraction. */
export interface Triple {
  readonly subject: TripleTerm;
  /**
   * A word such as `lives_in`: at most 128 letters, digits, `_` and `.`. Capitals, spaces and dashes
   * are taken too, and read as small letters and `_`.
   */
  readonly predicate: string;
  readonly object: TripleTerm;
  /**
   * From when it holds in the world: RFC 3339, or a date read as midnight UTC.
   * @default when the event was observed
   */
  readonly validFrom?: string | undefined;
  /**
   * Until when it holds, exclusive. For a retraction, when it ended.
   * @default open; for a retraction, when the event was observed
   */
  readonly validTo?: string | undefined;
  /**
   * From 0 to 1.
   * @default 1
   */
  readonly confidence?: number | undefined;
  /**
   * `true` says that it holds no longer: it stays known of the time before.
   * @default false
   */
  readonly retracts?: boolean | undefined;
  /** The object said before by mistake, which never held: this one takes its place and its start. */
  readonly corrects?: TripleTerm | undefined;
  /**
   * Which of several matters of the predicate it concerns, such as `planes` where somebody prefers
   * aisle seats on planes. Of each matter there is one value at a time.
   * @default none
   */
  readonly matter?: string | undefined;
}
