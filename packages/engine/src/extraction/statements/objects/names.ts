import { companyWords } from "../lexicon/companies.ts";
import { auxiliaries } from "../lexicon/function-words.ts";
import { commonPlaces } from "../lexicon/common-places.ts";
import { departments } from "../lexicon/departments.ts";
import { languages } from "../lexicon/named-things.ts";
import { groupNouns, jobNouns, schoolNouns, workplaceNouns } from "../lexicon/nouns.ts";
import { roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Phrase, joinTokens, readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";
import {
  type ObjectRead,
  type ObjectReader,
  firstOf,
  fromPhrase,
  headOf,
  isCalendarName,
  isNounAt,
} from "./object-reader.ts";

const titles = wordSet(
  "mr mrs ms miss mx rev fräulein señor señora monsieur mademoiselle dr prof mr. mrs. ms. dr. prof. professor doctor frau herr madame sister aunt uncle",
);

/** A town or country: "Porto", "The Hague". */
export const readPlace: ObjectReader = (tokens, at) => {
  const name = readName(tokens, at);
  if (!name) {
    return readSettlement(tokens, at) ?? readCommonPlace(tokens, at);
  }
  const isOwn = isOwnName(tokens, name) && !departments.has(name.text.toLowerCase());
  return isOwn && !isInstitution(name) ? fromPhrase(name) : null;
};

/** Whether a name is a firm's, a school's or a club's. */
function isInstitution({ words }: Phrase): boolean {
  const last = words.at(-1)?.lower ?? "";
  const isGroup = groupNouns.has(last) && last !== "park" && last !== "circle";
  return words.length > 1 && (isGroup || schoolNouns.has(last) || companyWords.has(last));
}

/** "a small village called Almscliffe". */
function readSettlement(tokens: readonly Token[], at: number): ObjectRead | null {
  const phrase = readNounPhrase(tokens, at);
  const isCalled = phrase !== null && ["called", "named"].includes(wordAt(tokens, phrase.end));
  const name =
    isCalled && settlements.has(headOf(phrase)) ? readName(tokens, phrase.end + 1) : null;
  return name ? fromPhrase(name) : null;
}

const settlements = wordSet(
  "town city village suburb hamlet island place area district neighbourhood neighborhood borough",
);

/** A known place in lower case, as people write in chats. */
function readCommonPlace(tokens: readonly Token[], at: number): ObjectRead | null {
  const length = [3, 2, 1].find((count) =>
    commonPlaces.has(joinTokens(tokens.slice(at, at + count))),
  );
  if (length === undefined || isNounAt(tokens, at + length)) {
    return null;
  }
  const text = tokens
    .slice(at, at + length)
    .map((token) => token.text.slice(0, 1).toUpperCase() + token.text.slice(1))
    .join(" ");
  return { text, end: at + length };
}

/** Whether a name stands for itself: no date, no language, no part of a longer phrase. */
function isOwnName(tokens: readonly Token[], name: Phrase): boolean {
  const isOther = isCalendarName(name) || languages.has(firstOf(name));
  return !isOther && !isNounAt(tokens, name.end);
}

/** An employer, by name or by kind: "Kessler Pharma", "a bakery". */
export const readOrganisation: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || isCalendarName(phrase) || phrase.determiner === "this") {
    return null;
  }
  const name = readName(tokens, at);
  if (name && (name.end === phrase.end || name.text.includes("&"))) {
    return roleNouns.has(name.text.toLowerCase()) ? null : withOwner(tokens, name);
  }
  const trade = readTrade(tokens, phrase);
  const isSite = trade === null && isWorkplace(headOf(phrase), name !== null);
  return isSite ? withPlaceBehind(tokens, phrase) : trade;
};

/** "the optician's": a shop by who works there. */
function readTrade(tokens: readonly Token[], phrase: Phrase): ObjectRead | null {
  const isOwned = phrase.determiner === "the" && wordAt(tokens, phrase.end) === "'s";
  const isTrade = isOwned && jobNouns.has(headOf(phrase)) && !isNounAt(tokens, phrase.end + 1);
  return isTrade ? { text: `${phrase.text}'s`, end: phrase.end + 1 } : null;
}

/** "Brenner's", "St Mary's": a house by whose it is. */
function withOwner(tokens: readonly Token[], name: Phrase): ObjectRead {
  const isOwned = wordAt(tokens, name.end) === "'s" && !isNounAt(tokens, name.end + 1);
  const isHouse = isOwned && !auxiliaries.has(wordAt(tokens, name.end + 1));
  return isHouse ? { text: `${name.text}'s`, end: name.end + 1 } : fromPhrase(name);
}

function isWorkplace(head: string, isNamed: boolean): boolean {
  return workplaceNouns.has(head) || schoolNouns.has(head) || (isNamed && groupNouns.has(head));
}

function withPlaceBehind(tokens: readonly Token[], phrase: Phrase): ObjectRead {
  const place = wordAt(tokens, phrase.end) === "in" ? readPlace(tokens, phrase.end + 1) : null;
  return place && !phrase.determiner.startsWith("a")
    ? { text: `${phrase.text} in ${place.text}`, end: place.end }
    : fromPhrase(phrase);
}

/** A school or university. */
export const readSchool: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase) {
    return null;
  }
  if (phrase.words.some(isCapital)) {
    return readOrganisation(tokens, at);
  }
  return schoolNouns.has(headOf(phrase)) && phrase.words.length > 1 ? fromPhrase(phrase) : null;
};

/** A person by name, also behind a role: "Mrs Abara", "my cousin Ben". */
export const readPerson: ObjectReader = (tokens, at) => {
  const isTitled = wordAt(tokens, at) === "a" && titles.has(wordAt(tokens, at + 1));
  const from = isTitled ? at + 1 : skipSomebody(tokens, skipRole(tokens, at));
  const name = isCapital(tokens[from]) ? readName(tokens, from) : null;
  return name && name.words.length <= 4 && isOwnName(tokens, name) ? fromPhrase(name) : null;
};

/** Steps over "some guy called" in "some guy called Dev". */
function skipSomebody(tokens: readonly Token[], at: number): number {
  for (let end = at + 1; end < at + 5; end += 1) {
    if (["called", "named"].includes(wordAt(tokens, end))) {
      return somebody.has(wordAt(tokens, end - 1)) ? end + 1 : at;
    }
  }
  return at;
}

const somebody = wordSet(
  "guy woman man lady person bloke chap fella lad girl dude gentleman someone somebody kid",
);

/** Steps over "my cousin" in "my cousin Ben". */
function skipRole(tokens: readonly Token[], at: number): number {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || phrase.determiner === "") {
    return at;
  }
  const role = phrase.words.findIndex(({ lower }) => roleNouns.has(lower) || jobNouns.has(lower));
  return role >= 0 ? phrase.end - phrase.words.length + role + 1 : at;
}

/** What somebody or something is called. */
export const readCalled: ObjectReader = (tokens, at) => {
  const name = isCapital(tokens[at]) ? readName(tokens, at) : null;
  return name && name.words.length <= 3 && !isNounAt(tokens, name.end) ? fromPhrase(name) : null;
};

/** A phrase with a name in it. */
export const readNamed: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isNamed = phrase !== null && phrase.words.some(isCapital) && phrase.words.length <= 5;
  return isNamed && !isCalendarName(phrase) ? fromPhrase(phrase) : null;
};

/** A school by name or kind, told from other places by its last word. */
export const readAcademy: ObjectReader = (tokens, at) => {
  const name = readName(tokens, at);
  if (name && name.words.length > 1 && isSchoolName(name)) {
    return withOwner(tokens, name);
  }
  const phrase = readNounPhrase(tokens, at);
  return phrase &&
    phrase.words.some(({ lower }) => schoolNouns.has(lower)) &&
    phrase.words.length > 1
    ? readSchool(tokens, at)
    : null;
};

const schoolEnds = wordSet("high prep grammar elementary montessori");

function isSchoolName({ words }: Phrase): boolean {
  const last = words.at(-1)?.lower ?? "";
  return schoolEnds.has(last) || words.some(({ lower }) => schoolNouns.has(lower));
}

/** A product by name, without the version behind it. */
export const readProduct: ObjectReader = (tokens, at) => {
  let end = at;
  while (isCapital(tokens[end]) && end - at < 3) {
    end += 1;
  }
  return end > at ? { text: joinTokens(tokens.slice(at, end)), end } : null;
};

/** A person with a title: "Mr Pringle". */
export const readTitled: ObjectReader = (tokens, at) => {
  const from = wordAt(tokens, at) === "a" ? at + 1 : at;
  return titles.has(wordAt(tokens, from)) ? readPerson(tokens, from) : null;
};

/** An employer by name. */
export const readFirm: ObjectReader = (tokens, at) => {
  const read = readOrganisation(tokens, at);
  return read && /\p{Lu}/u.test(read.text) ? read : null;
};

/** A place that is well known: "Support" is none. */
export const readTown: ObjectReader = (tokens, at) => {
  const read = readPlace(tokens, at);
  return read && commonPlaces.has(read.text.toLowerCase()) ? read : null;
};
