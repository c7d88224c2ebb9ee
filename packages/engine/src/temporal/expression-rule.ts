import type { Window } from "./calendar-units.ts";

/** How exactly a text names a time. */
export type Precision = "year" | "month" | "day" | "instant";

/** Which of the times that recur is meant, such as of all Marches. */
export type Direction = "past" | "coming";

/**
 * What an expression says of a time: that something holds `since`, `from` or `until` it, has held
 * `for` so long, or was, is or will be so `at` it, which may be so long `ago`.
 */
export type TimeRole = "since" | "until" | "from" | "at" | "for" | "ago";

/** The time that an expression is read at. */
export interface Moment {
  /** What the clocks show, as the milliseconds at which clocks in UTC would show it. */
  readonly wallMs: number;
  /** The instant at which they show it. */
  readonly instantMs: number;
  readonly direction: Direction;
}

/** The time an expression names. */
export interface Span extends Window {
  readonly precision: Precision;
  /** The point in it that was named, where there is one: "two years ago" is a point in a year. */
  readonly pointMs?: number;
  /** Whether it comes again and again, so that `direction` chose it. */
  readonly recurs?: boolean;
  /** Whether its ends are instants rather than wall times. */
  readonly isInstant?: boolean;
}

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One kind of expression of time. */
export interface ExpressionRule {
  /**
   * What it says where no word before it says otherwise.
   * @default "at"
   */
  readonly role?: TimeRole;
  /** Matches without regard to case, with named groups. */
  readonly pattern: string;
  /** Of the match as it is written: whether it names a time only behind a word such as "in" or "since". */
  needsLead?(groups: Groups): boolean;
  /** Whether it names a time only behind a part, such as "the end of". */
  readonly needsPart?: boolean;
  /** Of the match in lower case; null where it names no time after all, such as 31 April. */
  read(groups: Groups, moment: Moment): Span | null;
}
