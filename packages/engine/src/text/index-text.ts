import { isAscii } from "./fold-text.ts";
import { splitWords } from "./split-words.ts";

/** What the text index takes of a text. */
export interface IndexText {
  /** The words of {@link splitWords}, parted by what is no letter and no digit of ASCII. */
  readonly text: string;
  readonly wordCount: number;
}

/**
 * Makes a text ready for the index. The index itself parts and folds ASCII just as `splitWords`
 * does, so such a text goes in as it is.
 */
export function toIndexText(text: string): IndexText {
  if (isAscii(text)) {
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
