import type { Token } from "../wording/tokens.ts";

/** How a text refers to the subject of a statement. */
export type Mention =
  | { readonly kind: "speaker" }
  | { readonly kind: "pronoun"; readonly word: string }
  | {
      readonly kind: "named";
      /** The name or noun without its determiner: `Ana`, `payments service`. */
      readonly name: string;
      /** What it is to the speaker (`sister`), where that is said. */
      readonly role: string | null;
      /** Whether it is a person, a thing, or a name that may be either. */
      readonly sort: "person" | "thing" | "either";
      /** Whether it is one word in lower case without an article: "payments". */
      readonly isBare?: boolean;
      /** Whether a clause with "who" behind it tells of it: "it's Hector who owns …". */
      readonly isCleft?: boolean;
    };

/** A subject, where it was read, and where its verb begins. */
export interface Subject {
  readonly mention: Mention;
  /** The words of the phrase, with its determiner; empty where it is left out. */
  readonly words: readonly Token[];
  readonly verbAt: number;
}
