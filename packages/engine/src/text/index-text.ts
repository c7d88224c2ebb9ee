import { readPlainText } from "./read-plain-text.ts";
import { foldForSearch } from "./fold-for-search.ts";
import { findOtherForms, findPlainForms } from "./other-forms.ts";
import { withPlainPunctuation } from "./plain-punctuation.ts";
import { findScriptGrams } from "./script-grams.ts";
import { splitFolded } from "./split-search-words.ts";

/** What the text index takes of a text. */
export interface IndexText {
  /**
   * The words of `splitSearchWords`, and behind them what else the text is found by, parted by signs
   * or white space of ASCII.
   */
  readonly text: string;
  /** How many words the text has, without what it is found by beside them. */
  readonly wordCount: number;
}

/**
 * Makes a text ready for the index. The index itself parts and folds plain ASCII just as
 * `splitSearchWords` does, so such a text goes in as it is.
 */
export function toIndexText(text: string): IndexText {
  return toPlainIndexText(text) ?? toOtherIndexText(withPlainPunctuation(text));
}

function toPlainIndexText(text: string): IndexText | null {
  const read = readPlainText(text);
  if (read === null) {
    return null;
  }
  const { wordCount, mayHaveForms } = read;
  return { text: mayHaveForms ? withForms(text, findPlainForms(text)) : text, wordCount };
}

function toOtherIndexText(text: string): IndexText {
  return toPlainIndexText(text) ?? toFoldedIndexText(text);
}

function toFoldedIndexText(text: string): IndexText {
  const folded = foldForSearch(text);
  const words = splitFolded(folded);
  const forms = [...findOtherForms(text, folded), ...findScriptGrams(folded)];
  return { text: withForms(words.join(" "), forms), wordCount: words.length };
}

/** The index takes this for part of a word: it begins words of its own. */
const marker = "\u0001";
const indexWord = new RegExp(`[a-z0-9${marker}\\u0080-\\u{10ffff}]+`, "gu");

/** The words that the index reads out of {@link IndexText}. */
export function readIndexText(text: string): readonly string[] {
  return text.toLowerCase().match(indexWord) ?? [];
}

function withForms(text: string, forms: readonly string[]): string {
  return forms.length === 0 ? text : `${text} ${Array.from(new Set(forms)).join(" ")}`;
}
