import { type CalendarDate, findCalendarDates } from "../text/calendar-dates.ts";
import { withRelatedWords } from "../text/related-words.ts";
import { splitWords } from "../text/split-words.ts";
import { isStopWord } from "../text/stop-words.ts";

/** What a question asks for, by its first question word. */
export type AskedFor = "when" | "where" | "who" | "why" | "how" | "what" | "which";

/** A query, taken apart for search and ranking. */
export interface QueryAnalysis {
  /** The distinct words of the query, stop words included, in lower case without diacritics. */
  readonly words: readonly string[];
  /** Groups of words that count as one; the first is the query's own word. */
  readonly terms: readonly (readonly string[])[];
  /** The dates it names. */
  readonly dates: readonly CalendarDate[];
  readonly asksFor: AskedFor | null;
}

/** A query of many words, such as a pasted page, is searched by this many of them. */
const mostTerms = 32;
const questionWord =
  /\b(?:how long ago|(?:what|which) (?:time|date|day|month|year)|when|where|who|whom|whose|why|how|what|which)\b/iu;

/** Takes a query apart. Any text will do; one of stop words alone is searched by all of them. */
export function analyseQuery(query: string): QueryAnalysis {
  const words = [...new Set(splitWords(query))];
  return {
    words,
    terms: chooseTerms(words).map(withRelatedWords),
    dates: findCalendarDates(query),
    asksFor: readAskedFor(query),
  };
}

/** The words that tell something; of too many the longest, because long words are rare ones. */
function chooseTerms(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isStopWord(word));
  const chosen = telling.length > 0 ? telling : words;
  return chosen.length <= mostTerms
    ? chosen
    : chosen.toSorted((a, b) => b.length - a.length).slice(0, mostTerms);
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
