/** A language beside English of which simple statements are read. */
export type Language = "de" | "es" | "fr";

/**
 * What a frame tells of: `state` that something holds, `start` that it began, `past` that it held
 * before, `end` that it is over.
 */
export type FrameKind = "state" | "start" | "past" | "end";

/**
 * One way to say something, as the source of a regular expression over a clause. `{predicate:shape}`
 * stands for the object of a predicate, `{who}` for somebody else than the speaker.
 */
export interface Frame {
  /** @default "state" */
  readonly kind?: FrameKind;
  /** A whole clause, about the speaker unless it has `{who}`. */
  readonly whole?: string;
  /** Forms of the verb for the speaker and for others, and what comes behind it. */
  readonly verb?: readonly [first: string, third: string, rest: string];
}

/** Words of time, as sources of regular expressions. */
export interface TimeWords {
  /** Names of the months, in order; forms of one month separated by `|`. */
  readonly months: readonly string[];
  /** Before the beginning of what holds: "since". */
  readonly since: string;
  /** Before a beginning that lies ahead: "from … on". */
  readonly starting: string;
  /** Before an end: "until". */
  readonly until: string;
  /** Before the time of an event: "in", "on". */
  readonly at: string;
  /** Small words that may stand between these and the date: articles, "the end of". */
  readonly article: string;
  readonly yesterday: string;
  readonly today: string;
  /** A beginning too vague for a date: "for ages". */
  readonly vague: string;
  /** Numbers from one on, forms of one number separated by `|`. */
  readonly numbers: readonly string[];
  /** Units of time, from the longest: year, month, week, day. */
  readonly units: readonly [year: string, month: string, week: string, day: string];
  /** `{span}` long: what holds since then. */
  readonly spanSince: string;
  /** `{span}` ago: when something happened. */
  readonly ago: string;
  /** Last year, last month, last week. */
  readonly last: readonly [year: string, month: string, week: string];
}

/** What is known of a language. */
export interface Grammar {
  readonly language: Language;
  readonly frames: readonly Frame[];
  /** The speaker as subject of a verb, `{verb}` being its forms. */
  readonly speaker: string;
  /** The speaker as subject, to be repeated before a verb that has none. */
  readonly speakerWord: string;
  /** What comes before a relative's or colleague's word: "my". */
  readonly my: string;
  /** Words for relatives, friends and colleagues. */
  readonly roles: string;
  /** Shapes of objects by name, beside those that all languages share. */
  readonly shapes: Readonly<Record<string, string>>;
  /** A turn with one of these says nothing that holds: drafts, translations, fiction. */
  readonly pretending: RegExp;
  /** A sentence with one of these says nothing sure: conditions, wishes, reports, plans. */
  readonly unsure: RegExp;
  /** With which a new clause begins after a comma or "and". */
  readonly clauseStart: string;
  readonly and: string;
  /** Before what is said against the clause before. */
  readonly but: string;
  /** Words that change nothing: "now", "also", "by the way". */
  readonly fillers: string;
  /** "before", "in those days": without one, a past tense may tell a story. */
  readonly before: RegExp;
  /** Of a clause whose statement held before and does not any more. */
  readonly noLonger: RegExp;
  /** Of a clause that denies its statement. */
  readonly denied: RegExp;
  /** Every word of such denials, to be taken out. */
  readonly denial: RegExp;
  /** Words at which an object ends: prepositions, conjunctions. */
  readonly objectEnds: string;
  /** Articles and adverbs that may stand before an object and are no part of it. */
  readonly objectStarts: RegExp;
  /** What is no object: pronouns, what belongs to somebody. */
  readonly noObject: RegExp;
  /** Corrections of a slip, with the groups `right` and perhaps `wrong`. */
  readonly slip: RegExp;
  readonly times: TimeWords;
}
