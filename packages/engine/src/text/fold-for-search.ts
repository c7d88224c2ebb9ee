import { isAscii } from "./fold-text.ts";
import { withPlainPunctuation } from "./plain-punctuation.ts";

/** NFKD would make letters of these, and join them to what stands before. */
const tradeMark = /[™℠]/g;
/** "2½" is two and a half, and not twenty-one. */
const fraction = /[¼-¾⅐-⅞]/g;
const joinerOfArabic = /(?<=\p{Script=Arabic})\u200c/gu;
/** Written but not seen: soft hyphens, joiners, marks of direction, choices of glyphs. */
const unseen =
  /[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Variation_Selector}]/gu;
/**
 * Accents of any script but the voicing of kana; points of Hebrew; vowels and tatweel of Arabic; the
 * nukta of Devanagari.
 */
const marks =
  /[[[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]&&\p{M}]--[\u3099\u309a]]|\u0640|\u093c/gv;
/** NFKD takes Thai and Lao "am" apart, which dictionaries have in one. */
const thaiAm = /\u0e4d([\u0e48-\u0e4b]?)\u0e32/gu;
const laoAm = /\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/gu;

/** Letters that are written in several ways, each before the one they become. */
const letterPairs = "ıi ßss æae œoe øo đd ðd þth łl ħh ŧt ςσ ىي ةه ٱا کك یي ۀه ەه ँं".split(" ");
/** The zeros of the scripts that have digits of their own in use today. */
const zeros = Array.from("٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐");

const spelled: ReadonlyMap<string, string> = new Map([
  ...letterPairs.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  ...zeros.flatMap(digitsFrom),
]);
const mapped = new RegExp(`[${Array.from(spelled.keys()).join("")}]`, "gu");

/**
 * The form in which texts and queries are compared in search, whatever the script: lower case, NFKC,
 * without accents, vowel points and what is not seen, with the digits 0 to 9, and letters that are
 * written in several ways in one of them. Marks that make a word another one stay, as in Devanagari.
 */
export function foldForSearch(text: string): string {
  const plain = withPlainPunctuation(text);
  return isAscii(plain) ? plain.toLowerCase() : composeFolded(decompose(plain));
}

function decompose(text: string): string {
  const parted = text.includes("\u200c") ? text.replace(joinerOfArabic, " ") : text;
  const decomposed = parted
    .replace(tradeMark, " ")
    .replace(fraction, " $&")
    .replace(unseen, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "");
  return withPlainPunctuation(decomposed);
}

function composeFolded(decomposed: string): string {
  return isAscii(decomposed)
    ? decomposed
    : decomposed
        .replace(mapped, foldCharacter)
        .replace(thaiAm, "$1\u0e33")
        .replace(laoAm, "$1\u0eb3")
        .normalize("NFC");
}

function foldCharacter(character: string): string {
  return spelled.get(character) ?? character;
}

function digitsFrom(zero: string): readonly (readonly [string, string])[] {
  const first = zero.charCodeAt(0);
  return Array.from("0123456789", (digit, value) => [String.fromCharCode(first + value), digit]);
}
