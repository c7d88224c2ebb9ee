import { isAscii } from "./fold-text.ts";

const apostrophes = /[\u02bb\u02bc\u2018\u2019]/g;
const punctuation = /[\u2010-\u2017\u201a-\u2029\u2030-\u205e]/g;

/**
 * A text with apostrophes of ASCII, and spaces for the other signs of printers, such as quotes and
 * dashes: most texts of Latin letters have no others, and plain ones are read the quick way.
 */
export function withPlainPunctuation(text: string): string {
  return isAscii(text) ? text : text.replace(apostrophes, "'").replace(punctuation, " ");
}
