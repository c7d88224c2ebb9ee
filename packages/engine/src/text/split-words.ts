import { foldText, isAscii } from "./fold-text.ts";

const anyWord = /[\p{L}\p{N}\p{Co}][\p{L}\p{M}\p{N}\p{Co}]*/gu;
const asciiWord = /[a-z0-9]+/g;
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text, folded by {@link foldText}, in order: runs of letters, digits, and
 * private-use characters as in SQLite's `unicode61`, with the combining marks inside them. In
 * scripts written without spaces (Chinese, Japanese, Thai, …) they are those of a dictionary.
 * Never throws.
 */
export function splitWords(text: string): string[] {
  return matchWords(foldText(text));
}

/** The words of a text that is folded already. */
export function matchWords(folded: string): string[] {
  return isAscii(folded) ? (folded.match(asciiWord) ?? []) : splitOtherWords(folded);
}

function splitOtherWords(folded: string): string[] {
  return separateWords(folded).match(anyWord) ?? [];
}

function separateWords(text: string): string {
  if (!unspacedScript.test(text)) {
    return text;
  }
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  return Array.from(segmenter.segment(text), (part) => part.segment).join(" ");
}
