import {
  auxiliaries,
  determiners,
  middleAdverbs,
  notNames,
  prepositions,
  possessives,
  pronouns,
  speakerPronouns,
} from "../lexicon/function-words.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { languages } from "../lexicon/named-things.ts";
import { durableNouns, eventNouns, jobNouns, undertakings } from "../lexicon/nouns.ts";
import { petNouns, roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { headWord, innerPrepositions, sortOfName, sortOfPhrase } from "./name-sorts.ts";
import { skipOpening } from "./clause-opening.ts";
import { mainWords } from "./main-words.ts";
import type { Mention, Subject } from "./mention.ts";
import { joinTokens } from "./noun-phrase.ts";
import { toSingular } from "../objects/object-reader.ts";
import type { Clause } from "./clauses.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";
import type { VerbReading } from "./verb-forms.ts";

type Forms = ReadonlyMap<string, readonly VerbReading[]>;

const longestSubject = 8;
const finiteAuxiliaries = wordSet(
  "is are was were 's 're has have had 'd does do did will 'll wo would could should might may can must cannot used",
);
const nominative = wordSet("i we he she they");
const vague = wordSet(
  "people folks guys users customers everyone nobody someone somebody man men woman women kid kids thing things person anyone there one ones other others rest half most many few some lots time times way idea problem point fact story news topic weather day life world nonsense rubbish typo",
);

/** What subjects are searched by. */
export interface SubjectSearch {
  readonly forms: Forms;
  /** The subject of the clause before, which may be left out. */
  readonly inherited: Mention | null;
}

/** The subjects that a clause may have, the likeliest first. */
export function findSubjects(
  tokens: readonly Token[],
  clause: Clause,
  { forms, inherited }: SubjectSearch,
): Subject[] {
  const at = skipOpening(tokens, clause);
  const found: Subject[] = [];
  const pronounAt = findPronoun(tokens, clause, at);
  if (pronounAt >= 0) {
    found.push(fromPronoun(tokens, pronounAt), ...laterPronouns(tokens, clause, pronounAt));
  }
  found.push(...findNounSubjects(tokens, at, { forms, to: clause.to }));
  if (pronounAt < 0) {
    const left = inherited ?? null;
    if (left) {
      found.push({ mention: left, words: [], verbAt: at });
    }
  }
  return found;
}

function findPronoun(tokens: readonly Token[], clause: Clause, from: number): number {
  for (let at = from; at < clause.to; at += 1) {
    const lower = wordAt(tokens, at);
    if (nominative.has(lower) || (lower === "it" && at === from)) {
      return at;
    }
  }
  return -1;
}

/** "I found out I'm allergic": what is known is told as such. */
function laterPronouns(tokens: readonly Token[], clause: Clause, first: number): Subject[] {
  const at = findPronoun(tokens, clause, first + 1);
  return at > 0 && knowing.has(wordAt(tokens, at - 1)) ? [fromPronoun(tokens, at)] : [];
}

const knowing = wordSet(
  "out know realised realized discovered mentioned forgot confirm mean means that learned learnt",
);

function fromPronoun(tokens: readonly Token[], at: number): Subject {
  const token = tokens[at];
  const word = token?.lower ?? "";
  const mention: Mention = speakerPronouns.has(word)
    ? { kind: "speaker" }
    : { kind: "pronoun", word };
  return { mention, words: token ? [token] : [], verbAt: at + 1 };
}

interface Search {
  readonly forms: Forms;
  readonly to: number;
}

function findNounSubjects(
  tokens: readonly Token[],
  from: number,
  { forms, to }: Search,
): Subject[] {
  const found: Subject[] = [];
  for (let at = from; at < Math.min(to, from + longestSubject); at += 1) {
    if (at > from && isVerbStart(tokens, at, forms)) {
      const words = tokens.slice(from, at).filter((word) => word.date === null);
      const mention = toMention(words) ?? ofAnother(words);
      if (mention) {
        found.push({ mention, words, verbAt: at });
      }
    }
    if (!isSubjectWord(tokens, at, from)) {
      break;
    }
  }
  return found.toSorted(
    (a, b) => Number(isPossessive(tokens, a)) - Number(isPossessive(tokens, b)),
  );
}

/** "her brother": nobody that is known, but "her name" can still tell of her. */
function ofAnother(words: readonly Token[]): Mention | null {
  return words.length > 1 && others.has(wordAt(words, 0))
    ? { kind: "pronoun", word: "unknown" }
    : null;
}

const others = wordSet("his her its their");

/** "'s" is taken as a possessive before a noun if a verb follows later. */
function isPossessive(tokens: readonly Token[], subject: Subject): boolean {
  return wordAt(tokens, subject.verbAt) === "'s";
}

/** Whether a word before shows that no verb begins: "the", "new", "of". */
function isInsidePhrase(before: string): boolean {
  return (
    determiners.has(before) || before === "'s" || before === "new" || innerPrepositions.has(before)
  );
}

function isVerbStart(tokens: readonly Token[], at: number, forms: Forms): boolean {
  const lower = wordAt(tokens, at);
  const before = wordAt(tokens, at - 1);
  if (isInsidePhrase(before) || (lower === "longer" && before === "no")) {
    return false;
  }
  if (finiteAuxiliaries.has(lower)) {
    return true;
  }
  if (lower === "no" && wordAt(tokens, at + 1) === "longer") {
    return finiteAuxiliaries.has(wordAt(tokens, at + 2)) || isFinite(tokens, at + 2, forms);
  }
  if (middleAdverbs.has(lower)) {
    return finiteAuxiliaries.has(wordAt(tokens, at + 1)) || isFinite(tokens, at + 1, forms);
  }
  return isFinite(tokens, at, forms);
}

function isFinite(tokens: readonly Token[], at: number, forms: Forms): boolean {
  const lower = wordAt(tokens, at);
  const isPlural = /[^s']s$/u.test(wordAt(tokens, at - 1));
  return (forms.get(lower) ?? []).some(
    ({ form }) =>
      form === "s" || form === "past" || form === "same" || (form === "base" && isPlural),
  );
}

function isSubjectWord(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || token.date) {
    return at > from && auxiliaries.has(wordAt(tokens, at + 1));
  }
  const { lower } = token;
  if (lower === "'s") {
    return at > from && isWord(tokens[at + 1]);
  }
  const isPronoun = pronouns.has(lower) && !isCapital(tokens[at + 1]);
  if (isPronoun || auxiliaries.has(lower)) {
    return false;
  }
  return (
    isWord(token) &&
    (at === from || !determiners.has(lower) || innerPrepositions.has(wordAt(tokens, at - 1)))
  );
}

/** What a phrase refers to; null where that cannot be told from here ("her brother", "people"). */
export function toMention(phrase: readonly Token[]): Mention | null {
  const words = mainWords(phrase);
  const first = wordAt(words, 0);
  const determiner = determiners.has(first) ? first : "";
  const rest = determiner === "" ? words : words.slice(1);
  if (isUnclear(first, rest) || (anothers.has(first) && !nameBehindRole(rest))) {
    return null;
  }
  const named = rest.length > 1 && passingAdjectives.has(wordAt(rest, 0)) ? rest.slice(1) : rest;
  return roleMention(named, determiner) ?? nounMention(named, determiner);
}

/** Whether words name nobody and nothing in particular. */
function isUnclear(first: string, rest: readonly Token[]): boolean {
  const last = rest.at(-1)?.lower ?? "'s";
  const isOwnKin = (first === "my" || first === "our") && isRole(headWord(rest));
  const isVague =
    (vague.has(first) && !(compounding.has(first) && rest.length > 1)) ||
    (vague.has(headWord(rest)) && !isOwnKin);
  return last === "'s" || isVague || pronouns.has(first) || prepositions.has(first);
}

const compounding = wordSet("day time life news weather kids men women");
const anothers = wordSet("his her their your its");

function nameBehindRole(words: readonly Token[]): boolean {
  const at = words.findIndex((word) => roleNouns.has(word.lower) || petNouns.has(word.lower));
  return at >= 0 && isCapital(words[at + 1]);
}

function isRole(word: string): boolean {
  return roleNouns.has(toSingular(word.replace(/^ex-/u, ""))) || jobNouns.has(word);
}

function isGivenName(word: Token): boolean {
  return isCapital(word) && givenNames.has(word.lower);
}

/** "my sister Ana" and "my sister". */
function roleMention(words: readonly Token[], determiner: string): Mention | null {
  const first = words.findIndex((word) => isRole(word.lower) && !isGivenName(word));
  const at = first >= 0 && isRole(wordAt(words, first + 1)) ? first + 1 : first;
  if (at < 0 || (determiner === "" && !isCapital(words[at + 1]))) {
    return null;
  }
  const role = joinTokens(words.slice(0, at + 1));
  const name = words.slice(at + 1);
  if (name.length > 0 && name.every(isCapital)) {
    return { kind: "named", name: joinTokens(name), role, sort: "person" };
  }
  const isOwn = possessives.has(determiner) || determiner === "the";
  return name.length === 0 && isOwn && !words.some((word) => word.lower === "'s")
    ? { kind: "named", name: role, role, sort: "person" }
    : null;
}

function nounMention(words: readonly Token[], determiner: string): Mention | null {
  const isBare = determiner === "" && words.length === 1 && !isCapital(words[0]);
  if (indefinite.has(determiner)) {
    return null;
  }
  if (isBare && !eventNouns.has(wordAt(words, 0))) {
    return bareMention(words);
  }
  if (determiner === "" && (notNames.has(wordAt(words, 0)) || languages.has(wordAt(words, 0)))) {
    return null;
  }
  const isProper =
    determiner === "" && words.every((word) => isCapital(word) || /^\d/u.test(word.text));
  return isProper
    ? { kind: "named", name: properCase(words), role: null, sort: sortOfName(words) }
    : { kind: "named", name: joinTokens(words), role: null, sort: sortOfPhrase(words) };
}

/** "payments runs on MySQL": a noun that counts only where what is told of it is told of things alone. */
function bareMention(words: readonly Token[]): Mention | null {
  const lower = wordAt(words, 0);
  const isName =
    /^\p{L}{3,}/u.test(lower) &&
    !notNames.has(lower) &&
    (!/(?:ing|ly)$/u.test(lower) || undertakings.has(lower));
  return isName
    ? { kind: "named", name: joinTokens(words), role: null, sort: "thing", isBare: true }
    : null;
}

const passingAdjectives = wordSet("new old current whole entire former previous next upcoming");
const indefinite = wordSet("a an another some");

function properCase(words: readonly Token[]): string {
  const only = wordAt(words, 0);
  return words.length === 1 && (eventNouns.has(only) || durableNouns.has(only))
    ? only
    : joinTokens(words);
}
