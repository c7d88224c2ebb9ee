import { type CalendarDate, findCalendarDates } from "../text/calendar-dates.ts";
import { withRelatedWords } from "../text/related-words.ts";
import { toSearchTerms } from "../text/search-terms.ts";
import { isStopWord } from "../text/stop-words.ts";
import { chooseTelling, isForeign } from "../text/telling-words.ts";
import { asksForSeveral } from "./asks-for-several.ts";
import { thingsAskedFor } from "./things/things-asked-for.ts";

/** What a question asks for, by its first question word. */
export type AskedFor = "when" | "where" | "who" | "why" | "how" | "what" | "which";

/** A query, taken apart for search and ranking. */
export interface QueryAnalysis {
  /** The distinct words of the query, stop words included, folded for search. */
  readonly words: readonly string[];
  /**
   * Groups of words that count as one; the first is the query's own word, or another form in which it
   * is found.
   */
  readonly terms: readonly (readonly string[])[];
  /** Whether it asks for things that were told one at a time, each perhaps by itself. */
  readonly gathers: boolean;
  /** Words for what it may gather: things of the kinds it names. */
  readonly things: readonly string[];
  /** Whether the terms tell something, and are not stop words for want of any other. */
  readonly tells: boolean;
  /** Whether it is surely of another language than English, of which the names of predicates are. */
  readonly isForeign: boolean;
  /** The dates it names. */
  readonly dates: readonly CalendarDate[];
  readonly asksFor: AskedFor | null;
}

/** A query of many words, such as a pasted page, is searched by this many of them. */
const mostTerms = 32;
/** A question of more terms asks for one thing among many, whatever form it has. */
const mostTermsToGather = 5;
const questionWord =
  /\b(?:how long ago|(?:what|which) (?:time|date|day|month|year)|when|where|who|whom|whose|why|how|what|which)\b/iu;

/** Takes a query apart. Any text will do; one of stop words alone is searched by all of them. */
export function analyseQuery(query: string): QueryAnalysis {
  const searched = toSearchTerms(query);
  const telling = chooseTelling(query, searched.terms);
  const tells = telling.length > 0;
  const foreign = isForeign(query, searched.words);
  const gathers = !foreign && telling.length <= mostTermsToGather && asksForSeveral(query);
  return {
    words: searched.words,
    terms: limitTerms(tells ? telling : searched.terms).map((word) => [
      ...(foreign ? [word] : widen(word)),
      ...(searched.earlierForms.get(word) ?? []),
    ]),
    tells,
    gathers,
    things: gathers ? thingsAskedFor(telling) : [],
    isForeign: foreign,
    dates: findCalendarDates(query),
    asksFor: readAskedFor(query),
  };
}

/** What a search looks for: the terms of a query, and behind them the things that it gathers. */
export function searchedTerms({
  terms,
  things,
}: Pick<QueryAnalysis, "terms" | "things">): QueryAnalysis["terms"] {
  return things.length === 0 ? terms : [...terms, things];
}

/** Of too many words the longest, because long words are rare ones. */
function limitTerms(words: readonly string[]): readonly string[] {
  return words.length <= mostTerms
    ? words
    : words.toSorted((a, b) => b.length - a.length).slice(0, mostTerms);
}

/** An English word with the others it may be found by; stop words have so many that they tell nothing. */
function widen(word: string): readonly string[] {
  return isStopWord(word) ? [word] : withRelatedWords(word);
}

function readAskedFor(query: string): AskedFor | null {
  const word = questionWord.exec(query)?.[0].toLowerCase();
  return word === undefined ? null : toAskedFor(word);
}

function toAskedFor(word: string): AskedFor {
  switch (word) {
    case "where":
    case "why":
    case "how":
    case "what":
    case "which":
      return word;
    case "who":
    case "whom":
    case "whose":
      return "who";
    default:
      return "when";
  }
}
