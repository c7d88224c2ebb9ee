import { auxiliaries, clauseOpeners, prepositions, pronouns } from "../lexicon/function-words.ts";
import { plainGivenNames } from "../lexicon/given-names.ts";
import { commonPlaces } from "../lexicon/common-places.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Token, wordAt } from "./tokens.ts";

const beforePlaces = wordSet("in to from near outside around at for of leaving left");
const tooCommon = wordSet("will may mark bill rose hope grace joy art sky dog cat mum mom dad");

/**
 * Writes names with a capital that a text gives without one: given names, towns behind a preposition,
 * and those that `spelling` knows.
 */
export function recase(
  tokens: readonly Token[],
  spelling: (word: string) => string | null,
): readonly Token[] {
  const plain = withCalled(tokens);
  if (!plain.some(isLower)) {
    return plain;
  }
  return plain.map((token, at) =>
    isLower(token) && isNameAt(plain, at, spelling)
      ? { ...token, text: capital(token.text) }
      : token,
  );
}

const naming = [
  "by the name of",
  "name of",
  "whose name is",
  "whose name 's",
  "who is called",
  "who 's called",
];

/** Takes "by the name of" for "called". */
function withCalled(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => lower === "name" || lower === "who")) {
    return tokens;
  }
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const length = namingLength(tokens, at);
    if (token) {
      read.push(length > 0 ? { ...token, lower: "called" } : token);
    }
    at += Math.max(0, length - 1);
  }
  return read;
}

function namingLength(tokens: readonly Token[], at: number): number {
  const text = [0, 1, 2, 3].map((ahead) => wordAt(tokens, at + ahead)).join(" ");
  const found = naming.find((words) => text.startsWith(`${words} `) || text === words);
  const length = found?.split(" ").length ?? 0;
  const isOwnName = found === "name of" && /^(?:my|our|the|his|her)$/u.test(wordAt(tokens, at - 1));
  return isOwnName || !/^\p{Lu}/u.test(tokens[at + length]?.text ?? "") ? 0 : length;
}

function isLower(token: Token): boolean {
  return token.date === null && /^\p{Ll}{3}/u.test(token.text);
}

function isNameAt(
  tokens: readonly Token[],
  at: number,
  spelling: (word: string) => string | null,
): boolean {
  const lower = wordAt(tokens, at);
  return plainGivenNames.has(lower) || isPlaceAt(tokens, at) || isKnown(lower, spelling);
}

function isPlaceAt(tokens: readonly Token[], at: number): boolean {
  const [before, lower, next] = [at - 1, at, at + 1].map((index) => wordAt(tokens, index));
  if (beforePlaces.has(before ?? "")) {
    return commonPlaces.has(lower ?? "") || commonPlaces.has(`${lower} ${next}`);
  }
  return commonPlaces.has(`${before} ${lower}`) && beforePlaces.has(wordAt(tokens, at - 2));
}

function isKnown(lower: string, spelling: (word: string) => string | null): boolean {
  const isFunction = [prepositions, clauseOpeners, pronouns, auxiliaries, tooCommon].some((words) =>
    words.has(lower),
  );
  return !isFunction && /^\p{Lu}[^ ]*$/u.test(spelling(lower) ?? "");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
