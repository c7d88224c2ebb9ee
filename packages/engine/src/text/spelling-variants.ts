import { foldForSearch } from "./fold-for-search.ts";

const umlaut = /[äöü]/iu;
const anyWord = /[\p{L}\p{M}]+/gu;
const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
const arabic = /\p{Script=Arabic}/u;
/** An Arabic word with its article, and what may be joined to that. */
const articled = /(?<!\p{L})(?:[وفبك]?ال|[وف]?لل)(\p{L}{3,})/gu;

/** Words of a text as they are spelled too: umlauts in two letters, Arabic words without the article. */
export function findSpellingVariants(text: string, folded: string): readonly string[] {
  const bare = arabic.test(folded)
    ? Array.from(folded.matchAll(articled), ([, word = ""]) => word)
    : [];
  return [...spellUmlauts(text), ...bare];
}

function spellUmlauts(text: string): readonly string[] {
  return umlaut.test(text.normalize("NFC"))
    ? (text.normalize("NFC").match(anyWord) ?? [])
        .filter((word) => umlaut.test(word))
        .map(spellUmlautsOf)
    : [];
}

function spellUmlautsOf(word: string): string {
  const spelled = word.toLowerCase().replaceAll(/[äöü]/gu, (letter) => umlauts[letter] ?? letter);
  return foldForSearch(spelled);
}
