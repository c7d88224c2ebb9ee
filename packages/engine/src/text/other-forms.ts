import { findEmoji } from "./find-emoji.ts";
import { isAscii } from "./fold-text.ts";
import { findIdentifierParts } from "./identifier-parts.ts";
import { findNumberForms } from "./number-forms.ts";
import { findSpellingVariants } from "./spelling-variants.ts";
import { splitSearchWords } from "./split-search-words.ts";

const plainForms = /_|[a-z][A-Z]|[A-Z\d][A-Z][a-z]|\d[.,']\d/;

/**
 * What a text is found by beside its words: the wholes and parts of identifiers, numbers in one
 * piece, emoji, other spellings. `folded` is the text folded for search.
 */
export function findOtherForms(text: string, folded: string): readonly string[] {
  if (isAscii(text)) {
    return findPlainForms(text);
  }
  return [
    ...findWrittenForms(text, folded),
    ...findEmoji(text),
    ...findSpellingVariants(text, folded),
  ];
}

/** The same of a text of ASCII. */
export function findPlainForms(text: string): readonly string[] {
  return plainForms.test(text) ? findWrittenForms(text, text) : [];
}

function findWrittenForms(text: string, folded: string): readonly string[] {
  const identifiers = findIdentifierParts(text);
  const words = identifiers.length === 0 ? [] : splitSearchWords(identifiers.join(" "));
  return [...words, ...findNumberForms(folded)];
}
