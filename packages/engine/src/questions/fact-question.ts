import type { EntityRef } from "@keepsake/core";

/**
 * What is asked of a fact: its `value`; the `history` of its values; the values that ended
 * (`previous`), or that the object named came after or `before`; `since` or `until` when it holds,
 * or for `howLong`; `howMany` there are; whether it `holds`; or the `subject` of which it holds.
 */
export type FactAsk =
  | "value"
  | "history"
  | "previous"
  | "before"
  | "after"
  | "since"
  | "until"
  | "howLong"
  | "howMany"
  | "holds"
  | "subject";

/** One way to read a question as one for a fact. */
export interface FactReading {
  /** Whose facts are asked for; empty where the subject is what is asked. */
  readonly subjectIds: readonly string[];
  /** Where given, it is not the subject itself but whom it has as this: "my manager's email". */
  readonly via: string | null;
  /** Null for any: the question then names the object, or the predicate in its own words. */
  readonly predicate: string | null;
  readonly asks: FactAsk;
  /** The words for the kind of thing that is asked for: `sports club`. */
  readonly kind: readonly string[];
  /** What narrows down the kind of thing that is asked for: `sports` in "which sports club". */
  readonly kindWords: readonly string[];
  /** Whether things of this predicate are called so anyhow: a club of `member_of`. */
  readonly isPlainKind: boolean;
  /** Whether it is worded for several. */
  readonly isPlural: boolean;
  /** The words that no part of the reading has used: they narrow down what is asked. */
  readonly rest: readonly string[];
  /** Whether its wording can hardly mean another predicate. */
  readonly isSure: boolean;
}

/** A question read as one for facts: its readings, the likeliest first. */
export interface FactQuestion {
  readonly question: string;
  readonly readings: readonly FactReading[];
  /** Its telling words. */
  readonly words: readonly string[];
  /** Whether it is put in the past, without being so by the time it names. */
  readonly isPast: boolean;
}

/** A name of an entity that a question may use. */
export interface KnownName {
  readonly entityId: string;
  readonly name: string;
  readonly kind: "name" | "role" | "alias";
}

/** What a question is read with. */
export interface QuestionContext {
  readonly names: readonly KnownName[];
  /** Who asks. */
  readonly self: EntityRef;
}
