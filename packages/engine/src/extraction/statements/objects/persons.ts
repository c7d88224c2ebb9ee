import { companyWords } from "../lexicon/companies.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { diets, languages, played } from "../lexicon/named-things.ts";
import { carMakes, skills } from "../lexicon/pastimes.ts";
import { commonPlaces } from "../lexicon/common-places.ts";
import { acquaintanceNouns, petNouns, relativeNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Phrase, joinTokens, readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";
import { readKind, readListed } from "./kinds.ts";
import { readOrganisation, readPerson, readTitled } from "./names.ts";
import { type ObjectReader, fromPhrase, headOf, toSingular } from "./object-reader.ts";

/** A person by a name that people are given: "Lotte Brandt", not "Brandt Foods". */
export const readGiven: ObjectReader = (tokens, at) => {
  const read = givenNames.has(wordAt(tokens, at)) ? readPerson(tokens, at) : null;
  const words = read?.text.toLowerCase().split(" ") ?? [];
  return words.some((word) => companyWords.has(word)) ? null : read;
};

/** An employer whose name is no place's and no person's. */
export const readCompany: ObjectReader = (tokens, at) => {
  const read = readTitled(tokens, at) ? null : readOrganisation(tokens, at);
  return read && /^\p{Lu}/u.test(read.text) && isCompanyName(read.text) ? read : null;
};

function isCompanyName(text: string): boolean {
  const words = text.toLowerCase().split(/[ .'-]/u);
  const first = words[0] ?? "";
  const isOther = [givenNames, commonPlaces, languages].some((names) => names.has(first));
  return !isOther || words.some((word) => companyWords.has(word));
}

/** An employer that has a firm's word in its name: "Osprey Freight". */
export const readCorporation: ObjectReader = (tokens, at) => {
  const read = readCompany(tokens, at);
  const words = read?.text.toLowerCase().split(" ") ?? [];
  return words.some((word) => companyWords.has(word)) ? read : null;
};

const degrees = wordSet(
  "degree phd master masters master's bachelor bachelors bachelor's ma msc ba bsc mba doctorate course apprenticeship diploma postgrad studies pgce undergrad postdoc law medicine traineeship a-levels gcses placement",
);

/** A degree that somebody reads for: "a part-time master's in law". */
export const readDegree: ObjectReader = (tokens, at) => {
  for (
    let end = at;
    end < at + 6 && (isWord(tokens[end]) || wordAt(tokens, end) === "'s");
    end += 1
  ) {
    if (degrees.has(wordAt(tokens, end))) {
      const behind = wordAt(tokens, end + 1) === "'s" ? end + 2 : end + 1;
      const field = ["in", "of"].includes(wordAt(tokens, behind))
        ? readNounPhrase(tokens, behind + 1)
        : null;
      const last = field?.end ?? behind;
      return { text: joinTokens(tokens.slice(at, last)), end: last };
    }
  }
  return null;
};

/** Somebody by what they are to the speaker: "two brothers". */
export const readRelative: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  return phrase && phrase.words.length <= 3 && isRelation(headOf(phrase))
    ? fromPhrase(phrase)
    : null;
};

function isRelation(noun: string): boolean {
  return relativeNouns.has(noun) || acquaintanceNouns.has(noun);
}

/** An animal by its kind alone, in front of its name: "cat" in "our cat Fig". */
export const readPetNoun: ObjectReader = (tokens, at) =>
  petNouns.has(wordAt(tokens, at)) ? { text: wordAt(tokens, at), end: at + 1 } : null;

const readPlainDiet = readListed(diets);

/** A way of eating, without the word: "vegan" in "a vegan diet". */
export const readDiet: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const last = phrase?.words.at(-1)?.lower ?? "";
  if (phrase && phrase.words.length > 1 && dietWords.has(last)) {
    const words = phrase.words.slice(0, -1);
    const isDiet = diets.has(words.map(({ lower }) => lower).join(" "));
    return isDiet ? { text: joinTokens(words), end: phrase.end } : null;
  }
  return readPlainDiet(tokens, at);
};

const dietWords = wordSet("diet diets food meals meat eating lifestyle");

/** What is not borne: "lactose" in "lactose intolerant". */
export const readIntolerance: ObjectReader = (tokens, at) => {
  const isOne = ["intolerant", "allergic", "sensitive"].includes(wordAt(tokens, at + 1));
  const word = tokens[at];
  return isOne && word && isWord(word) && intolerable.has(word.lower)
    ? { text: word.text, end: at + 2 }
    : null;
};

const intolerable = wordSet(
  "lactose gluten fructose histamine dairy wheat nut peanut sulphite egg soy soya caffeine latex",
);
const lessons = wordSet("lesson class course tuition");
const plurals = new Map([["drum", "drums"]]);

/** A skill by its lessons: "cello" in "cello lessons". */
export const readLesson: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (
    !phrase ||
    phrase.words.length < 2 ||
    phrase.words.length > 4 ||
    !lessons.has(headOf(phrase))
  ) {
    return null;
  }
  const words = phrase.words.slice(0, -1).map(({ lower }) => plurals.get(lower) ?? lower);
  if (words.at(-1) === "language" && words.at(-2) === "sign") {
    return { text: words.slice(-2).join(" "), end: phrase.end };
  }
  const tongue = words.find((word) => languages.has(word));
  const skill = words.findLast((word) => skills.has(word) || played.has(word));
  const text = tongue ? tongue.slice(0, 1).toUpperCase() + tongue.slice(1) : skill;
  return text ? { text, end: phrase.end } : null;
};

/** A language by who speaks it: "a native Tagalog speaker". */
export const readSpeaker: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const tongue = phrase?.words.find(({ lower }) => languages.has(lower));
  return phrase && tongue && headOf(phrase) === "speaker"
    ? { text: tongue.text, end: phrase.end }
    : null;
};

/** Something that is learnt, by its name. */
export const readSkill: ObjectReader = readListed(skills);

/** What is played with "the", by a name that no list has: "the theremin". */
export const readInstrument: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isPlain = phrase !== null && phrase.words.length <= 2 && !figurative.has(headOf(phrase));
  return isPlain ? fromPhrase(phrase) : null;
};

const figurative = wordSet(
  "fool game victim field role part market lottery system hero villain card odd percentage song tune music video record album guest host piece note clip card track level match final drum-roll",
);

/** A car by its make: "a blue Skoda Fabia". */
export const readCar: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const from = phrase?.words.findIndex(({ lower }) => carMakes.has(lower)) ?? -1;
  if (!phrase || from < 0 || phrase.words.length > 5 || !isCapital(phrase.words[from])) {
    return null;
  }
  const first = phrase.words.findIndex(isCapital);
  return { text: joinTokens(phrase.words.slice(first)), end: phrase.end };
};

const streets =
  /^(?:street|st|road|rd|lane|avenue|ave|drive|close|court|way|row|terrace|square|place|crescent|gardens|boulevard|blvd|hill|park|quay|walk|mews|grove|parade|view|green|rise|stra(?:ß|ss)e|.*stra(?:ß|ss)e|.*weg|.*gasse|.*platz|rue|via|calle|rua)$/u;

/** A street with its number and what follows it: "14 Quay Street, Whitby". */
export const readHomeAddress: ObjectReader = (tokens, at) => {
  if (!/^\d{1,5}[a-z]?$/u.test(wordAt(tokens, at)) && !isStreetName(tokens, at)) {
    return null;
  }
  let end = at + 1;
  while (end < at + 12 && isAddressPart(tokens, end)) {
    end += 1;
  }
  const words = tokens.slice(at, end);
  const isAddress =
    words.some(({ lower }) => streets.test(lower)) && words.some(({ text }) => /\d/u.test(text));
  return isAddress ? { text: joinTokens(words), end } : null;
};

function isStreetName(tokens: readonly Token[], at: number): boolean {
  return (
    isCapital(tokens[at]) &&
    [1, 2, 3].some((ahead) => /^\d{1,4}[a-z]?$/u.test(wordAt(tokens, at + ahead)))
  );
}

function isAddressPart(tokens: readonly Token[], at: number): boolean {
  const isComma =
    wordAt(tokens, at) === "," &&
    (isCapital(tokens[at + 1]) || /^\d/u.test(wordAt(tokens, at + 1)));
  return isComma || isCapital(tokens[at]) || /^\d{1,5}[a-z]?$/u.test(wordAt(tokens, at));
}

const clubWords = wordSet(
  "club choir band orchestra gym union party guild association society league brigade singers rovers united athletic harriers runners ramblers rangers wanderers ensemble chorus philharmonic scouts guides troupe crew team squad quartet quintet trio fitness",
);

/** A club, choir or team, by kind or by name: "the Harbour Singers". */
export const readClub: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || phrase.words.length > 5 || ["this", "that", "these"].includes(phrase.determiner)) {
    return null;
  }
  return isClub(phrase) ? fromPhrase(phrase) : null;
};

function isClub({ words, determiner }: Phrase): boolean {
  const head = words.at(-1)?.lower ?? "";
  const isKnown = words.length > 1 || (determiner !== "" && plainClubs.has(head));
  const isTeam = ["team", "squad", "crew"].includes(head) && !isSporting(words);
  return isKnown && !isTeam && (clubWords.has(head) || clubWords.has(toSingular(head)));
}

const plainClubs = wordSet("choir gym orchestra union");

function isSporting(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }) =>
      played.has(lower) ||
      skills.has(lower) ||
      ["quiz", "trivia", "relay", "debate", "darts"].includes(lower),
  );
}

/** A committee or council that one sits on. */
export const readBoard: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isOne =
    phrase !== null &&
    phrase.words.length > 1 &&
    ["committee", "council", "board", "panel", "pta"].includes(headOf(phrase));
  return isOne ? fromPhrase(phrase) : null;
};

const shops = wordSet(
  "bakery cafe café shop store restaurant studio bookshop bookstore pub bar farm salon garage brewery bistro florist deli pharmacy",
);

/** A business of one's own: "a small bakery". */
export const readShop: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isOwn = phrase !== null && ["a", "an", "my", "our"].includes(phrase.determiner);
  return isOwn && phrase.words.length <= 3 && shops.has(headOf(phrase)) ? fromPhrase(phrase) : null;
};

/** Something done for its own sake, told by a gerund: "birdwatching". */
export const readHobby: ObjectReader = (tokens, at) => {
  const read = readKind(tokens, at);
  return read && /^\p{L}{3,}ing$/u.test(read.text) ? read : null;
};

/** What is aimed at, told by a gerund: "reading thirty books". */
export const readGerund: ObjectReader = (tokens, at) => {
  if (!/^\p{L}{2,}ing$/u.test(wordAt(tokens, at))) {
    return null;
  }
  let end = at + 1;
  while (isWord(tokens[end]) && end - at < 8 && !gerundEnds.has(wordAt(tokens, end))) {
    end += 1;
  }
  return end > at + 1 ? { text: joinTokens(tokens.slice(at, end)), end } : null;
};

const gerundEnds = wordSet(
  "so because but which that when while if and before after until by this next",
);
