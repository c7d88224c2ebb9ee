import { splitWords } from "./split-words.ts";

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
  const wordCount = countPlainWords(text);
  if (wordCount !== null) {
    return { text, wordCount };
  }
  const words = splitWords(text);
  return { text: words.join(" "), wordCount: words.length };
}

/**
 * Counts the words of a text of letters, digits, signs and white space of ASCII; null for any other.
 * Other control characters do not count as plain: the index begins words of its own with one.
 */
function countPlainWords(text: string): number | null {
  let count = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 126 || (code < 32 && code !== 10 && code !== 13 && code !== 9)) {
      return null;
    }
    const isWordCharacter = isAsciiAlphanumeric(code);
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
