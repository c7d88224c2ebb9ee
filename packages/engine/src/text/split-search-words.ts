import { foldForSearch } from "./fold-for-search.ts";
import { matchWords } from "./split-words.ts";

/** Particles follow a foreign word in Korean at once, and counters a number: "iPhone을", "3월". */
const hangul = /[\u1100-\u11ff\uac00-\ud7a3]/;
const betweenHangulAndLatin =
  /(?<=\p{Script=Hangul})(?=[\p{Script=Latin}\p{Nd}])|(?<=[\p{Script=Latin}\p{Nd}])(?=\p{Script=Hangul})/gu;

/**
 * The words by which a text is found, in order: those of `splitWords`, but folded by
 * {@link foldForSearch}. The index and the queries must both use it. Never throws.
 */
export function splitSearchWords(text: string): string[] {
  return splitFolded(foldForSearch(text));
}

/** The words of a text that is folded for search already. */
export function splitFolded(folded: string): string[] {
  return matchWords(hangul.test(folded) ? folded.replace(betweenHangulAndLatin, " ") : folded);
}
