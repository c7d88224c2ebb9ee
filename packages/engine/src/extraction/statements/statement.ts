import type { Mention } from "./clauses/mention.ts";
import type { Token } from "./wording/tokens.ts";

/** When a statement puts what it says, before the dates around it are read. */
export interface Timing {
  /** Whether it tells of a state or of the moment that a state began. */
  readonly isMoment: boolean;
  /** Whether it is over at the time of telling. */
  readonly isPast: boolean;
  /** Whether it lies ahead, so that it counts only with a date. */
  readonly isAhead: boolean;
  /** Whether it counts only with a date beside it. */
  readonly needsDate: boolean;
  /** Whether it counts only with a beginning or an end beside it. */
  readonly needsSpan: boolean;
}

/** What one clause says, before its subject is resolved. */
export interface Statement {
  readonly kind: "assertion" | "retraction";
  readonly subject: Mention;
  readonly predicate: string;
  /** Null only for a retraction of whatever value there is. */
  readonly object: string | null;
  /** The date that the object is, where it is one. */
  readonly objectDate?: Token["date"] | undefined;
  /** Who the object is, where it is resolved like a subject. */
  readonly objectMention?: Mention | undefined;
  readonly matter?: string | undefined;
  /** For a retraction: the predicates among which an earlier claim of this object may be found. */
  readonly among?: readonly string[] | undefined;
  /** For a retraction: those of them it ends where no earlier claim is found. */
  readonly sure?: readonly string[] | undefined;
  /** Whether it was so until what else is told began: "from Heroku" of "moved from Heroku to Fly". */
  readonly isBefore?: boolean | undefined;
  /** Whether it counts only where a value of its predicate was told of its subject before. */
  readonly needsPrior?: boolean | undefined;
  readonly timing: Timing;
  readonly confidence: number;
}

/** The predicate of a retraction that ends whatever was told of a thing that is over. */
export const anything = "*";

/** Holds as it is told. */
export const holdsNow: Timing = {
  isMoment: false,
  isPast: false,
  isAhead: false,
  needsDate: false,
  needsSpan: false,
};

/** Says with so much confidence that something holds now of what a mention refers to. */
export function sayer(
  confidence: number,
): (subject: Mention, predicate: string, object: string) => Statement {
  return (subject, predicate, object) => ({
    kind: "assertion",
    subject,
    predicate,
    object,
    timing: holdsNow,
    confidence,
  });
}

/** Says with so much confidence that something holds now of the speaker. */
export function speakerSayer(confidence: number): (predicate: string, object: string) => Statement {
  const say = sayer(confidence);
  return (predicate, object) => say({ kind: "speaker" }, predicate, object);
}
