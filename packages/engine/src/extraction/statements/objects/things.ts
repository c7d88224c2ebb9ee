import { backwardPronouns } from "../lexicon/function-words.ts";
import { databases, languages, medicines } from "../lexicon/named-things.ts";
import { undertakings } from "../lexicon/nouns.ts";
import { recordNouns, roomNouns, streetNouns } from "../lexicon/places.ts";
import { relativeNouns } from "../lexicon/role-nouns.ts";
import { apps, software, systemNouns } from "../lexicon/software.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { joinTokens, readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";
import { readSpot } from "./belongings.ts";
import { readPlace } from "./names.ts";
import {
  type ObjectRead,
  type ObjectReader,
  fromPhrase,
  headOf,
  isCalendarName,
  passing,
} from "./object-reader.ts";
import { readDate } from "./quantities.ts";

/** Any noun, whatever it is. */
export const readData: ObjectReader = (tokens, at) => {
  if (wordAt(tokens, at) === "everything" || wordAt(tokens, at) === "it") {
    return { text: "everything", end: at + 1 };
  }
  const phrase = readNounPhrase(tokens, at);
  return phrase && phrase.words.length <= 5 ? fromPhrase(phrase) : null;
};

/** What one keeps in a program: "my notes", "everything". */
export const readRecords: ObjectReader = (tokens, at) => {
  if (wordAt(tokens, at) === "everything") {
    return { text: "everything", end: at + 1 };
  }
  const phrase = readNounPhrase(tokens, at);
  return phrase && recordNouns.has(headOf(phrase)) ? fromPhrase(phrase) : null;
};

const own = wordSet("the my our");

/** A thing that is known to both: "the newsletter", "Payments", "it". */
export const readItem: ObjectReader = (tokens, at) => {
  const lower = wordAt(tokens, at);
  if (backwardPronouns.has(lower) && !["he", "she", "that", "this"].includes(lower)) {
    return { text: lower, end: at + 1 };
  }
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || phrase.words.length > 5) {
    return null;
  }
  const isKnown =
    own.has(phrase.determiner) ||
    (phrase.determiner === "" &&
      (isCapital(phrase.words[0]) ||
        isSlug(phrase.words) ||
        isUndertaking(phrase.words) ||
        isPart(phrase.words)));
  return isKnown && !isCalendarName(phrase) ? fromPhrase(phrase) : null;
};

function isUndertaking(words: readonly Token[]): boolean {
  return words.length === 1 && undertakings.has(words[0]?.lower ?? "");
}

/** "chapter two", "ticket 88": a part by its number. */
function isPart(words: readonly Token[]): boolean {
  return (
    words.length === 2 &&
    parts.has(words[0]?.lower ?? "") &&
    /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(words[1]?.lower ?? "")
  );
}

const parts = wordSet(
  "chapter part phase section module ticket volume act scene issue lot unit plot",
);

/** "mail-worker", "svc_ledger": a name that programs go by. */
function isSlug(words: readonly Token[]): boolean {
  return words.length === 1 && /^\p{Ll}[\p{Ll}\d]*[-_][\p{Ll}\d_-]+$/u.test(words[0]?.text ?? "");
}

/** A thing of the house or office that can be put somewhere: no person, no "it". */
export const readBelonging: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isKnown = phrase !== null && own.has(phrase.determiner) && phrase.words.length <= 4;
  const head = phrase ? headOf(phrase) : "";
  return isKnown && !relativeNouns.has(head) && !recordNouns.has(head) ? fromPhrase(phrase) : null;
};

/** A thing by its kind, in front of a name that it is given: "the boat" of "we named the boat Petrel". */
export const readUnnamed: ObjectReader = (tokens, at) => {
  const from = own.has(wordAt(tokens, at)) ? at + 1 : at;
  let end = from;
  while (isWord(tokens[end]) && !isCapital(tokens[end]) && !naming.has(wordAt(tokens, end))) {
    end += 1;
  }
  return from > at && end > from && end - from < 4
    ? { text: joinTokens(tokens.slice(from, end)), end }
    : null;
};

const naming = wordSet("to as into from");

/** A program, library or machine that has versions, by name. */
export const readSoftware: ObjectReader = (tokens, at) => {
  if (software.has(wordAt(tokens, at))) {
    return { text: tokens[at]?.text ?? "", end: at + 1 };
  }
  let end = at;
  while (isCapital(tokens[end]) && end - at < 3) {
    end += 1;
  }
  const words = tokens.slice(at, end);
  const isName = end > at && !words.some(({ lower }) => languages.has(lower) || lower === "i");
  return isName ? { text: joinTokens(words), end } : null;
};

/** A service or program known by name. */
export const readApp: ObjectReader = (tokens, at) => {
  const from = own.has(wordAt(tokens, at)) ? at + 1 : at;
  const name = readName(tokens, from);
  if (
    !apps.has(wordAt(tokens, from)) ||
    (!isCapital(tokens[from]) && commonWords.has(wordAt(tokens, from)))
  ) {
    return null;
  }
  return name ? fromPhrase(name) : { text: tokens[from]?.text ?? "", end: from + 1 };
};

const commonWords = wordSet(
  "bear things monday teams signal matrix box edge arc word sheets anki mint wise cursor helix excel discord zoom sketch slack bolt lyft uber linear meet gemini strap ghost",
);

/** A service or product by a name of its own. */
export const readBrand: ObjectReader = (tokens, at) => {
  const name = isCapital(tokens[at]) ? readName(tokens, at) : null;
  if (!name || name.words.length > 3 || isCalendarName(name)) {
    return readApp(tokens, at);
  }
  const first = wordAt(name.words, 0);
  const isOther =
    languages.has(first) ||
    medicines.has(first) ||
    databases.has(first) ||
    wordAt(tokens, name.end) === "'s";
  return isOther ? null : fromPhrase(name);
};

/** A day, told more closely than by its month. */
export const readDay: ObjectReader = (tokens, at) => {
  const read = readDate(tokens, at);
  const isDay = read?.date && ["day", "instant"].includes(read.date.precision);
  return isDay && !beginning.test(read.date?.text ?? "") ? read : null;
};

/** "As of Friday" tells since when something is so. */
const beginning = /^(?:now|since|as of|as from|starting|ever since)\b/iu;

/** A street with or without its number: "18 Mill Lane", "Rua Nova 5". */
export const readAddress: ObjectReader = (tokens, at) => {
  const isNumbered = /^\d{1,4}[a-z]?$/u.test(wordAt(tokens, at));
  const from = isNumbered ? at + 1 : at;
  const name = isCapital(tokens[from]) ? readName(tokens, from) : null;
  if (!name || name.words.length < 2) {
    return null;
  }
  const isStreet = streetNouns.has(name.words.at(-1)?.lower ?? "");
  const isNumberBehind = !isNumbered && /^\d{1,3}[a-z]?$/u.test(wordAt(tokens, name.end));
  const end = isNumberBehind ? name.end + 1 : name.end;
  return isStreet || isNumberBehind ? { text: joinTokens(tokens.slice(at, end)), end } : null;
};

/** A room by its name or number: "room 4", "the cold room", "Hall B". */
export const readRoom: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || passing.has(phrase.determiner)) {
    return null;
  }
  const numbered = readNumbered(tokens, phrase.end - phrase.words.length);
  const isRoom = roomNouns.has(headOf(phrase)) && phrase.determiner !== "";
  return numbered ?? (isRoom && phrase.words.length <= 4 ? fromPhrase(phrase) : null);
};

function readNumbered(tokens: readonly Token[], at: number): ObjectRead | null {
  const number = tokens[at + 1];
  const isRoom = roomNouns.has(wordAt(tokens, at)) && isWord(number);
  return isRoom && /^(?:\d{1,4}[a-z]?|[A-Z]\d{0,3})$/u.test(number?.text ?? "")
    ? { text: joinTokens(tokens.slice(at, at + 2)), end: at + 2 }
    : null;
}

/** Where something takes place or has moved to: a street, a room, a town. */
export const readVenue: ObjectReader = (tokens, at) =>
  readAddress(tokens, at) ??
  readOwnedRoom(tokens, at) ??
  readRoom(tokens, at) ??
  readTownOrPlace(tokens, at);

/** "Ferenc's barn". */
const readOwnedRoom: ObjectReader = (tokens, at) => {
  const name = isCapital(tokens[at]) ? readName(tokens, at) : null;
  const phrase =
    name && wordAt(tokens, name.end) === "'s" ? readNounPhrase(tokens, name.end + 1) : null;
  return phrase &&
    (roomNouns.has(headOf(phrase)) || homes.has(headOf(phrase))) &&
    phrase.words.length <= 3
    ? { text: joinTokens(tokens.slice(at, phrase.end)), end: phrase.end }
    : null;
};

const homes = wordSet("place flat home apartment field");

/** A place, not whose hands something is in: "in Ana's care". */
export const readTownOrPlace: ObjectReader = (tokens, at) => {
  const read = readPlace(tokens, at);
  return read && wordAt(tokens, read.end) !== "'s" ? read : null;
};

/** What a budget is for: "grocery" in "the grocery limit". */
export const readAllowance: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isKnown = phrase !== null && own.has(phrase.determiner) && phrase.words.length > 1;
  return isKnown && limits.has(headOf(phrase))
    ? { text: joinTokens(phrase.words.slice(0, -1)), end: phrase.end }
    : null;
};

const limits = wordSet("budget limit allowance ceiling cap kitty");

/** What one has with a service: "my Chordly plan". */
export const readAccount: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isOwn = phrase !== null && own.has(phrase.determiner);
  return isOwn && accounts.has(headOf(phrase)) ? fromPhrase(phrase) : null;
};

const accounts = wordSet("plan account subscription membership tariff contract tier package");

/** Software that runs somewhere, by its kind. */
export const readSystems: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isKnown = phrase !== null && own.has(phrase.determiner);
  return isKnown && systemNouns.has(headOf(phrase)) ? fromPhrase(phrase) : null;
};

/** Work that somebody answers for, told by its kind: "the newsletter". */
export const readAffairs: ObjectReader = (tokens, at) => {
  const name = readName(tokens, at);
  if (name && /^\p{Lu}{3,}$/u.test(name.text)) {
    return fromPhrase(name);
  }
  const phrase = readNounPhrase(tokens, at);
  const isKnown = phrase !== null && own.has(phrase.determiner) && phrase.words.length <= 4;
  return isKnown && affairs.has(headOf(phrase)) ? fromPhrase(phrase) : null;
};

const affairs = wordSet(
  `newsletter project service app website site shop store team budget migration release launch blog podcast
  parser repo repository pipeline backlog roadmap rota roster account contract deal tender report wiki forum
  database server cluster portal dashboard tool library campaign event workshop course class choir band club
  garden allotment kitchen bakery festival conference offsite archive catalogue catalog inventory helpdesk
  section module feature api backend frontend search billing payments payroll accounts logistics marketing
  newsletter magazine minutes catering decoration sound lighting stage programme program funds fundraiser
  treasury calendar schedule booking key hut cabin boat minibus van`,
);

/** Who may own something: a person, or a body known by "the". */
export const readKeeper: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isKnown = phrase !== null && own.has(phrase.determiner) && phrase.words.length <= 3;
  return isKnown ? fromPhrase(phrase) : null;
};

/** Where a thing is kept. */
export const readKept: ObjectReader = (tokens, at) => readSpot(tokens, at) ?? readRoom(tokens, at);

const fees = wordSet("price rent fee fees prices rates rate premium cost costs subscription");

/** What is paid, by its word: "their fees", "the rent". */
export const readFee: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isFee = phrase !== null && fees.has(phrase.words.at(-1)?.lower ?? "");
  return isFee && phrase.determiner === "its" ? fromPhrase(phrase) : null;
};
