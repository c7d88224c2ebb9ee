import { foldForSearch } from "./fold-for-search.ts";
import { isAscii } from "./fold-text.ts";
import { findOtherForms } from "./other-forms.ts";
import { withPlainPunctuation } from "./plain-punctuation.ts";
import { findWordGrams } from "./script-grams.ts";
import { splitFolded, splitSearchWords } from "./split-search-words.ts";
import { splitWords } from "./split-words.ts";

/** What a text is looked for by. */
export interface SearchTerms {
  /** Its distinct words, in order. */
  readonly words: readonly string[];
  /** The words, and what it is found by beside them. */
  readonly terms: readonly string[];
  /** The forms in which files of earlier versions hold some of the terms. */
  readonly earlierForms: ReadonlyMap<string, readonly string[]>;
}

/** Takes a text apart as `toIndexText` does. Never throws. */
export function toSearchTerms(text: string): SearchTerms {
  const plain = withPlainPunctuation(text);
  const folded = foldForSearch(plain);
  const words = Array.from(new Set(splitFolded(folded)));
  const forms = findOtherForms(plain, folded);
  const terms = new Set([...words, ...forms, ...words.flatMap(findWordGrams)]);
  const earlierForms = isAscii(text) ? new Map<string, string[]>() : findEarlierForms(text, terms);
  return { words, terms: Array.from(terms), earlierForms };
}

/** Words as they were folded before, by the terms they are now, or are part of. */
function findEarlierForms(text: string, terms: ReadonlySet<string>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  const strange = new Set(splitWords(text).filter((word) => !terms.has(word)));
  for (const earlier of strange) {
    const now = findPresentForm(earlier, terms);
    if (now !== undefined) {
      forms.set(now, [...(forms.get(now) ?? []), earlier]);
    }
  }
  return forms;
}

/** Of a word that is several now it is the first; words that are one now have that one. */
function findPresentForm(earlier: string, terms: ReadonlySet<string>): string | undefined {
  const [word] = splitSearchWords(earlier);
  return word === undefined || terms.has(word)
    ? word
    : Array.from(terms).find((term) => term.includes(word) || word.includes(term));
}
