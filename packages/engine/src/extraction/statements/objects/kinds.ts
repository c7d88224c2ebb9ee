import { determiners, prepositions, subjectPronouns } from "../lexicon/function-words.ts";
import { commonTools, languages, medicines } from "../lexicon/named-things.ts";
import { emptyNouns, jobNouns } from "../lexicon/nouns.ts";
import { roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Phrase, joinTokens, readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";
import {
  type ObjectReader,
  firstOf,
  fromPhrase,
  headOf,
  isCalendarName,
  isNounAt,
  passing,
  toSingular,
} from "./object-reader.ts";

/** A thing or kind of thing that is worth noting. */
export const readThing: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  return phrase && isNoteworthy(phrase) ? fromPhrase(phrase) : null;
};

function isNoteworthy(phrase: Phrase): boolean {
  const isEmpty =
    emptyNouns.has(headOf(phrase)) ||
    nought.has(firstOf(phrase)) ||
    emptyNouns.has(firstOf(phrase));
  return !isEmpty && !passing.has(phrase.determiner) && phrase.words.length <= 4;
}

const nought = wordSet("zero no neither");

/** A kind of thing in general: "lapsang", "thunderstorms", not "the soup" or "your idea". */
export const readKind: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || !isNoteworthy(phrase) || !isGeneral(phrase)) {
    return null;
  }
  const next = wordAt(tokens, phrase.end);
  const isCut = subjectPronouns.has(next) || cutting.has(next) || isOpenGerund(phrase, next);
  return isCut || roleNouns.has(headOf(phrase)) ? null : fromPhrase(phrase);
};

const cutting = wordSet("of you to that how when is are was 's");
const emptyGerunds = wordSet(
  "seeing watching making getting hearing having being feeling knowing talking helping finding working doing going trying looking thinking holding experimenting prepping taking using coming giving living meeting starting",
);

/** "seeing her" and "working with kids" say too little by their first words. */
function isOpenGerund(phrase: Phrase, next: string): boolean {
  const first = firstOf(phrase);
  if (first === "getting" || first === "being" || first === "having") {
    return true;
  }
  return (
    first.endsWith("ing") &&
    (emptyGerunds.has(first) ||
      (phrase.words.length === 1 && (prepositions.has(next) || determiners.has(next))))
  );
}

function isGeneral({ determiner, words }: Phrase): boolean {
  return determiner === "" || (determiner === "the" && words.every(isCapital));
}

/** A tool, service or product. */
export const readTool: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || phrase.words.length > 4 || isCalendarName(phrase)) {
    return null;
  }
  const name = readName(tokens, at);
  if (name && !languages.has(firstOf(name))) {
    return { text: name.text, end: Math.max(name.end, phrase.end) };
  }
  return commonTools.has(headOf(phrase)) ? fromPhrase(phrase) : null;
};

/** A phrase that is, ends in or begins with a word of a lexicon. */
export function readListed(lexicon: ReadonlySet<string>): ObjectReader {
  return (tokens, at) => {
    const phrase = readNounPhrase(tokens, at);
    if (!phrase) {
      return null;
    }
    const isListed =
      lexicon.has(phrase.text.toLowerCase()) || lexicon.has(phrase.words.at(-1)?.lower ?? "");
    const isWhole = phrase.words.length === 1 || !isCapital(phrase.words[0]);
    return isListed && isWhole && phrase.words.length <= 4
      ? fromPhrase(phrase)
      : readFirst(tokens, phrase, lexicon);
  };
}

/** The first word alone, where the lexicon has it: "German in the mornings". */
function readFirst(
  tokens: readonly Token[],
  phrase: Phrase,
  lexicon: ReadonlySet<string>,
): ReturnType<ObjectReader> {
  const start = phrase.end - phrase.words.length;
  const first = tokens[start];
  return first && lexicon.has(first.lower) && !isNounAt(tokens, start + 1)
    ? { text: first.text, end: start + 1 }
    : null;
}

/** A language by name. */
export const readLanguage: ObjectReader = (tokens, at) => {
  const first = tokens[at];
  if (!first || !languages.has(first.lower) || isNounAt(tokens, at + 1)) {
    return null;
  }
  return { text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1), end: at + 1 };
};

/** "My manager" tells of me, "their editor" tells of the job. */
function isOfSomebody(determiner: string): boolean {
  return (
    determiner !== "their" &&
    (passing.has(determiner) || determiner === "my" || determiner === "our")
  );
}

/** "head of design", "director of studies". */
function readHeadOf(tokens: readonly Token[], phrase: Phrase): ReturnType<ObjectReader> {
  const isHead =
    headTitles.has(phrase.words.at(-1)?.lower ?? "") && wordAt(tokens, phrase.end) === "of";
  const field = isHead ? readNounPhrase(tokens, phrase.end + 1) : null;
  return field && field.words.length <= 3
    ? { text: `${phrase.text} of ${field.text}`, end: field.end }
    : null;
}

const headTitles = wordSet(
  "head director vp chief manager president professor captain editor chair",
);

const moodAdjectives = wordSet(
  "good bad great terrible big huge lousy horrible better worse natural slow fast awful decent fair keen avid former retired would-be aspiring future wannabe ex- only first favourite favorite",
);
const looseAdjectives = wordSet(
  "new proud qualified certified full-time part-time local licensed actual real trained proper",
);

/** What somebody works as: "software engineer". */
export const readJob: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || isOfSomebody(phrase.determiner) || phrase.words.length > 5) {
    return null;
  }
  const headed = readHeadOf(tokens, phrase);
  if (headed) {
    return headed;
  }
  const words = phrase.words.map((word) => toSingular(word.lower));
  const last = words.at(-1) ?? "";
  const isJob = jobNouns.has(last) || (jobEnding.test(last) && !noJobs.has(last));
  return isJob && !words.some((word) => moodAdjectives.has(word))
    ? { text: withoutAdjectives(phrase), end: phrase.end }
    : null;
};

const jobEnding =
  /(?:ologist|ographer|atrician|iatrist|teacher|worker|maker|driver|keeper|smith|blower|wright|monger|layer|setter|fitter|fighter|dealer|cleaner|sweeper|picker|packer|breaker|broker|binder|grower|rigger|builder|cutter|grinder|finisher|minder|sitter|catcher|herder|handler|mailman|milkman|postwoman|tradesman|craftsman|repairman|doorman|fireman|fisherwoman|cameraman|chairman|chairwoman|chairperson|anchorman|barman|barmaid|handyman|lineman|foreman|forewoman|seaman|spokesman|spokeswoman|spokesperson|statesman|businessman|businesswoman|businessperson|salespeople)$/u;
const noJobs = wordSet(
  "hard-worker troublemaker peacemaker matchmaker coworker co-worker babysitter driver-less heartbreaker icebreaker screwdriver",
);

function withoutAdjectives({ words }: Phrase): string {
  const from = words.findIndex(
    ({ lower }, at) => at === words.length - 1 || !looseAdjectives.has(lower),
  );
  return words
    .slice(from)
    .map((word) => word.text)
    .join(" ");
}

const goalEnds = wordSet(
  "so because but which that when while if and before after until by this next",
);

/** What is aimed at: "to run a half marathon". */
export const readGoal: ObjectReader = (tokens, at) => {
  if (wordAt(tokens, at) !== "to") {
    return null;
  }
  let end = at + 1;
  while (isWord(tokens[end]) && !isGoalEnd(tokens, end) && end - at < 9) {
    end += 1;
  }
  return end > at + 1 ? { text: joinTokens(tokens.slice(at + 1, end)), end } : null;
};

function isGoalEnd(tokens: readonly Token[], at: number): boolean {
  return (
    goalEnds.has(wordAt(tokens, at)) ||
    (wordAt(tokens, at) === "in" && tokens[at + 1]?.date !== null)
  );
}

const beforeStatus = wordSet("now still finally officially all currently already just fully");
const behindStatus = wordSet(
  "now for until till through again since and but so as because with on by too after at in",
);

/** How a thing stands: "in review", "signed". */
export function readStatusOf(known: ReadonlySet<string>): ObjectReader {
  return (tokens, at) => {
    const read = readStatusAt(tokens, at, known);
    return (
      read ?? (beforeStatus.has(wordAt(tokens, at)) ? readStatusAt(tokens, at + 1, known) : null)
    );
  };
}

function readStatusAt(
  tokens: readonly Token[],
  from: number,
  known: ReadonlySet<string>,
): ReturnType<ObjectReader> {
  const length = [4, 3, 2, 1].find(
    (count) =>
      isStatus(tokens.slice(from, from + count), known) && isStatusEnd(tokens, from + count),
  );
  return length === undefined
    ? null
    : { text: joinTokens(tokens.slice(from, from + length)), end: from + length };
}

/** What a thing waits for: "waiting for the customer", "awaiting parts". */
export const readWaiting: ObjectReader = (tokens, at) => {
  const from = wordAt(tokens, at) === "still" ? at + 1 : at;
  const isFor = wordAt(tokens, from) === "waiting" && waited.has(wordAt(tokens, from + 1));
  const length = isFor ? 2 : Number(wordAt(tokens, from) === "awaiting");
  const phrase = length > 0 ? readNounPhrase(tokens, from + length) : null;
  return phrase && phrase.words.length <= 3
    ? { text: joinTokens(tokens.slice(from, phrase.end)), end: phrase.end }
    : null;
};

const waited = wordSet("for on");

function isStatus(words: readonly Token[], known: ReadonlySet<string>): boolean {
  return known.has(words.map(({ lower }) => lower).join(" "));
}

function isStatusEnd(tokens: readonly Token[], at: number): boolean {
  return !isWord(tokens[at]) || behindStatus.has(wordAt(tokens, at));
}

/** A medicine, without its dose and form: "iron" in "iron tablets". */
export const readMedicine: ObjectReader = (tokens, at) => {
  const read = readListed(medicines)(tokens, at);
  const phrase = read ? null : readNounPhrase(tokens, at);
  return phrase && phrase.words.length <= 3 ? readUnlisted(phrase) : read;
};

/** A medicine that no list has, by its look, its letter or its form. */
function readUnlisted(phrase: Phrase): ReturnType<ObjectReader> {
  const last = phrase.words.at(-1)?.lower ?? "";
  if ((last.length > 6 && medicineLook.test(last)) || firstOf(phrase) === "vitamin") {
    return fromPhrase(phrase);
  }
  const isKnown = medicines.has(firstOf(phrase)) && dosed.has(last);
  return isKnown ? { text: joinTokens(phrase.words.slice(0, -1)), end: phrase.end } : null;
}

/** How the names of medicines end, by their kinds. */
const medicineLook =
  /^\p{L}{3,}(?:pril|sartan|vastatin|olol|prazole|mycin|cillin|azole|dipine|oxetine|formin|gliptin|gliflozin|glutide|parin|xaban|zepam|zolam|barbital|sone|solone|terol|triptan|profen|lukast|dronate|floxacin|cycline|triptyline|tadine|rizine|thiazide|semide|mab|nercept|setron|peridone|tiapine|zapine|lamine|thyroxine)$/u;

/** Whether a word by itself names a medicine. */
export function isMedicine(word: string): boolean {
  return medicines.has(word) || (word.length > 6 && medicineLook.test(word));
}

const dosed = wordSet(
  "tablets pills drops capsules injections shots d c b12 supplements spray inhaler",
);

const fans = wordSet("fan lover enthusiast fanatic nut addict junkie buff geek");
const keenness = wordSet(
  "big huge massive total real great avid keen lifelong true proper complete such",
);

/** What somebody is a fan of: "Arsenal" in "a huge Arsenal fan". */
export const readFan: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || !fans.has(headOf(phrase))) {
    return null;
  }
  const words = phrase.words.slice(0, -1).filter(({ lower }) => !keenness.has(lower));
  return words.length > 0 && words.length <= 3
    ? { text: joinTokens(words), end: phrase.end }
    : null;
};
