import { splitWords } from "./split-words.ts";

/**
 * Letters, digits, signs and white space of ASCII. Other control characters are left out: the index
 * takes one of them for the beginning of a word of its own.
 */
const PLAIN = /^[\t\n\r -~]*$/;

/** What the text index takes of a text. */
export interface IndexText {
  /** The words of {@link splitWords}, parted by signs or white space of ASCII. */
  readonly text: string;
  readonly wordCount: number;
}

/**
 * Makes a text ready for the index. The index itself parts and folds plain ASCII just as
 * `splitWords` does, so such a text goes in as it is.
 */
export function toIndexText(text: string): IndexText {
  if (PLAIN.test(text)) {
    return { text, wordCount: countAsciiWords(text) };
  }
  const words = splitWords(text);
  return { text: words.join(" "), wordCount: words.length };
}

function countAsciiWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const isWordCharacter = isAsciiAlphanumeric(text.charCodeAt(index));
    count += isWordCharacter && !isInWord ? 1 : 0;
    isInWord = isWordCharacter;
  }
  return count;
}

function isAsciiAlphanumeric(code: number): boolean {
  const isDigit = code >= 48 && code <= 57;
  const letter = code | 32;
  return isDigit || (letter >= 97 && letter <= 122);
}
