/**
 * How people ask for one predicate. Everything is the source of a regular expression over a
 * normalised question, with `S` for whom it is asked of, `P` for the same in the possessive, `A` for
 * anybody, `~verb` for the forms of a verb, and `K` for the kind of thing that is asked for.
 */
export interface Wording {
  readonly predicate: string;
  /** What it is called: "S's boss", "the boss of S". */
  readonly nouns?: string;
  /** Question words that ask for it by a verb. */
  readonly by?: string;
  /** What S does with it: "where does S live". */
  readonly verbs?: string;
  /** What S does when it begins and ends: "when did S join", "when did S quit". */
  readonly starts?: string;
  readonly ends?: string;
  /** What things of the kind are called anyhow: "which club", "what language". */
  readonly kinds?: string;
  /** What the one that S has does with it: "which service does Ana own". */
  readonly owns?: string;
  /** What follows S in a question for yes or no: "is S in Porto". */
  readonly whether?: string;
  /** Whether any other kind may be asked for as well: "which tea does S like". */
  readonly isOfAnyKind?: boolean;
  /** Whole ways to ask. */
  readonly asks?: readonly string[];
  /** What is said of a subject that is itself asked for: "who VERB O". */
  readonly whose?: string;
}
