import { givenNames } from "../lexicon/given-names.ts";
import { departments } from "../lexicon/departments.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { isCapital, wordAt } from "../wording/tokens.ts";
import { readListed } from "./kinds.ts";
import { readPerson } from "./names.ts";
import { type ObjectReader, fromPhrase, headOf } from "./object-reader.ts";

/** A part of a firm by the work it does: "Procurement". */
export const readDepartment: ObjectReader = readListed(departments);

/** A band or club by a plural name: "the Lamplighters". */
export const readTroupe: ObjectReader = (tokens, at) => {
  const phrase = wordAt(tokens, at) === "the" ? readNounPhrase(tokens, at) : null;
  const isNamed = phrase !== null && phrase.words.length <= 3 && phrase.words.every(isCapital);
  const last = phrase?.words.at(-1)?.lower ?? "";
  return isNamed && /[^s]s$/u.test(last) ? fromPhrase(phrase) : null;
};

const sides = wordSet(
  "rovers kings queens lions tigers bears wolves eagles sharks hawks falcons panthers dragons rangers wanderers united city albion athletic strikers bowlers rollers riders raiders warriors harriers crew squad eleven xi fc rfc",
);

/** A side that one plays for by its name: "the Harbour Kings". */
export const readCrew: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isNamed = phrase !== null && phrase.words.length > 1 && phrase.words.every(isCapital);
  return isNamed && sides.has(headOf(phrase).replace(/(?<=[^s])$/u, "s"))
    ? fromPhrase(phrase)
    : null;
};

/** A school named after a saint: "St Aldate's". */
export const readSaint: ObjectReader = (tokens, at) => {
  const name = /^st\.?$/u.test(wordAt(tokens, at)) ? readName(tokens, at) : null;
  return name && name.words.length > 1 && /['’]s$/u.test(name.text) ? fromPhrase(name) : null;
};

const schoolTitles = wordSet(
  "mr mrs ms miss mr. mrs. ms. fräulein frau herr señora señor madame monsieur",
);

/** A teacher as children call theirs: "Miss Pringle". */
export const readSchoolmaster: ObjectReader = (tokens, at) => {
  const from = wordAt(tokens, at) === "a" ? at + 1 : at;
  return schoolTitles.has(wordAt(tokens, from)) && !givenNames.has(wordAt(tokens, from + 1))
    ? readPerson(tokens, from)
    : null;
};
