import { isEmail, isPhone } from "./contact-data.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { jobNouns, schoolNouns, workplaceNouns } from "../lexicon/nouns.ts";
import { relativeNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { joinTokens } from "../clauses/noun-phrase.ts";
import { sayer, type Statement } from "../statement.ts";
import { type Token, isCapital, isWord } from "../wording/tokens.ts";

const filling = wordSet(
  ": - – for is 's on at the number phone mobile cell email mail tel a my our",
);
const own = wordSet(
  "me i mine your his her their call text ring reach dial contact write send the",
);

/** "Mum: 07700 900 111, plumber 020 7946 0991": numbers by whose they are, without a verb. */
export function readListedNumbers(tokens: readonly Token[]): Statement[] {
  if (!tokens.some(({ text }) => /^[\d+(]|@/u.test(text))) {
    return [];
  }
  return tokens.flatMap((token, at) => {
    const predicate = isPhone(token) ? "phone" : isEmail(token) ? "email" : null;
    const subject = predicate ? ownerBefore(tokens, at) : null;
    return predicate && subject ? [say(subject, predicate, token.text)] : [];
  });
}

/** Whose number it is, by the few words between it and the last comma. */
function ownerBefore(tokens: readonly Token[], at: number): Mention | null {
  const comma = tokens.findLastIndex(({ lower }, index) => index < at && /^[,;•*]$/u.test(lower));
  const words = tokens.slice(comma + 1, at).filter(({ lower }) => !filling.has(lower));
  const [first] = words;
  const isPlain = words.length <= 2 && words.every((word) => isWord(word) && !own.has(word.lower));
  if (!first || !isPlain) {
    return null;
  }
  const last = words.at(-1)?.lower ?? "";
  const isRole = relativeNouns.has(last);
  const isPerson = isRole || (isCapital(first) && givenNames.has(first.lower));
  const isSite = [jobNouns, workplaceNouns, schoolNouns].some((nouns) => nouns.has(last));
  const name = joinTokens(words);
  return isPerson || isSite
    ? { kind: "named", name, role: isRole ? last : null, sort: isPerson ? "person" : "either" }
    : null;
}

const say = sayer(0.8);
