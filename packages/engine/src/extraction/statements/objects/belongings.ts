import { durableNouns, eventNouns, groupNouns } from "../lexicon/nouns.ts";
import { languages, played } from "../lexicon/named-things.ts";
import { petNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Phrase, readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { wordAt } from "../wording/tokens.ts";
import { readThing } from "./kinds.ts";
import { readNamed } from "./names.ts";
import { type ObjectReader, fromPhrase, headOf, isCalendarName, passing } from "./object-reader.ts";
import { readNumber } from "./quantities.ts";

/** Something that takes place: "dentist appointment". */
export const readEvent: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isOne = phrase !== null && eventNouns.has(phrase.words.at(-1)?.lower ?? "");
  return isOne && phrase.words.length <= 4 && !readNumber(tokens, at) ? fromPhrase(phrase) : null;
};

/** A group by its kind: "volunteer fire brigade". */
export const readGroup: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || passing.has(phrase.determiner)) {
    return null;
  }
  const head = headOf(phrase);
  const isKnown = phrase.words.length > 1 || (phrase.determiner !== "" && joined.has(head));
  return groupNouns.has(head) && isKnown && !ordinals.has(wordAt(phrase.words, 0))
    ? fromPhrase(phrase)
    : null;
};

const ordinals = wordSet("second third fourth fifth new next other");

/** Groups that are meant for themselves: "I joined the choir". */
const joined = wordSet("gym choir union orchestra band");

/** A thing known by "the" or "our". */
export const readDefinite: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  return phrase?.determiner === "the" || phrase?.determiner === "our"
    ? readThing(tokens, at)
    : null;
};

/** A thing known by "the" or "our", or by a name in capitals: "DNS". */
export const readAffair: ObjectReader = (tokens, at) => {
  const name = readName(tokens, at);
  return (
    readDefinite(tokens, at) ?? (name && /^\p{Lu}{3,}$/u.test(name.text) ? fromPhrase(name) : null)
  );
};

/** What one can be a member of. */
export const readAssociation: ObjectReader = (tokens, at) =>
  readGroup(tokens, at) ?? readNamed(tokens, at) ?? readSociety(tokens, at);

const readSociety: ObjectReader = (tokens, at) => {
  const read = readDefinite(tokens, at);
  return read && !everybody.test(read.text) ? read : null;
};

const everybody = /\b(?:race|species|family|public|generation|household|staff|crowd|jury)$/u;

function readBefore(nouns: ReadonlySet<string>): ObjectReader {
  return (tokens, at) => {
    const phrase = readNounPhrase(tokens, at);
    return phrase && nouns.has(headOf(phrase)) ? withoutHead(phrase) : null;
  };
}

function withoutHead({ words, end }: Phrase): ReturnType<ObjectReader> {
  const text = words
    .slice(0, -1)
    .map((word) => word.text)
    .join(" ");
  return words.length > 1 && words.length <= 4 ? { text, end } : null;
}

/** A team by its name: "platform" in "the platform team". */
export const readTeam: ObjectReader = readBefore(wordSet("team squad"));

/** A tariff by its name: "Pro" in "the Pro plan". */
export const readPlan: ObjectReader = (tokens, at) => {
  const read = readTariff(tokens, at);
  return read && (/^\p{Lu}/u.test(read.text) || tariffs.has(read.text.split(" ")[0] ?? ""))
    ? read
    : null;
};

const tariffs = wordSet(
  "pro gold silver platinum bronze flex lite light mini duo essential growth team basic free family premium business starter annual yearly monthly enterprise standard personal student individual plus unlimited prepaid flat-rate trial paid",
);

const readTariff: ObjectReader = readBefore(
  wordSet("plan tier tariff subscription package membership licence license bundle card option"),
);

/** A tariff by its name, with or without the word. */
export const readPlanName: ObjectReader = (tokens, at) => {
  const name = readName(tokens, at);
  return readPlan(tokens, at) ?? (name && name.words.length <= 2 ? fromPhrase(name) : null);
};

/** A diet by its name: "low-sodium" in "a low-sodium diet". */
export const readDietName: ObjectReader = readBefore(wordSet("diet"));

/** What somebody has an allergy to: "nut" in "a nut allergy". */
export const readAllergy: ObjectReader = readBefore(wordSet("allergy"));

const petPairs = new Set([
  "guinea pig",
  "bearded dragon",
  "stick insect",
  "sugar glider",
  "hermit crab",
  "border collie",
  "golden retriever",
  "german shepherd",
  "maine coon",
]);

/** The kind of an animal: "cat" in "two cats". */
export const readPet: ObjectReader = (tokens, at) => {
  const counted = readNumber(tokens, at);
  const phrase = readNounPhrase(tokens, counted?.end ?? at);
  if (!phrase || phrase.words.length > 4 || passing.has(phrase.determiner)) {
    return null;
  }
  const head = headOf(phrase);
  const pair = `${phrase.words.at(-2)?.lower ?? ""} ${head}`;
  if (petPairs.has(pair)) {
    return { text: pair, end: phrase.end };
  }
  return petNouns.has(head) ? { text: head, end: phrase.end } : null;
};

/** Something bought to be kept. */
export const readDurable: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || passing.has(phrase.determiner) || isCalendarName(phrase)) {
    return null;
  }
  if (durableNouns.has(headOf(phrase)) && phrase.words.length <= 3) {
    return fromPhrase(phrase);
  }
  const name = readName(tokens, at);
  return name && name.determiner !== "" && name.end === phrase.end ? fromPhrase(name) : null;
};

/** What somebody gets around in, by its make. */
export const readVehicle: ObjectReader = (tokens, at) =>
  wordAt(tokens, at) === "in" ? null : readNamed(tokens, at);

/** Keys to something: who has them answers for it. */
export const readKeys: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  return phrase?.determiner === "the" && headOf(phrase) === "key" && phrase.words.length > 1
    ? fromPhrase(phrase)
    : null;
};

const spots = wordSet(
  "drawer cupboard shelf box basement attic cellar wardrobe safe shed cabinet pot jar folder desk closet hallway locker doormat mat flowerpot  pantry glovebox trunk boot loft stairwell bookcase tin bowl hook teapot vase basket suitcase rucksack backpack nightstand mantelpiece windowsill radiator fuse-box letterbox mailbox bucket barrel crate toolbox sideboard dresser cistern",
);

/** Where in a house something is kept: "the top drawer". */
export const readSpot: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  return phrase && phrase.determiner !== "" && spots.has(headOf(phrase))
    ? fromPhrase(phrase)
    : null;
};

const readCourse: ObjectReader = readBefore(wordSet("lesson class course"));

/** What lessons are in: "Spanish", "piano". */
export const readLessons: ObjectReader = (tokens, at) => {
  const read = readCourse(tokens, at);
  const last = read?.text.toLowerCase().split(" ").at(-1) ?? "";
  return read && (languages.has(last) || played.has(last)) ? read : null;
};
