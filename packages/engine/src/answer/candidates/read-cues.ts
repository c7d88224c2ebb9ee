import { stem } from "../../text/stem.ts";
import type { AskedWord } from "./asked-words.ts";
import { cueTables } from "./cue-tables.ts";

/** What values of a predicate are. */
export type ValueSort =
  | "person"
  | "place"
  | "organisation"
  | "date"
  | "number"
  | "money"
  | "name"
  | "address"
  | "language"
  | "medicine"
  | "animal"
  | "thing"
  | "any";

/** How much a question sounds as if it asked for a predicate, from 0 to 1, by which words. */
export interface Cue {
  readonly strength: number;
  /** Places of the words that say so. */
  readonly words: ReadonlySet<number>;
  /** Places of those among them that say so by themselves. */
  readonly strong: ReadonlySet<number>;
}

interface CueRow {
  readonly predicate: string;
  readonly sort: ValueSort;
  readonly strong: readonly (readonly string[])[];
  readonly weak: readonly (readonly string[])[];
}

const strongCue = 0.9;
const weakCue = 0.45;
/** Two weak words say more than one. */
const severalWeak = 0.6;
/** What is said in several words that follow each other can hardly mean anything else. */
const phraseBonus = 0.1;
/** Words that stand apart say a little less. */
const apartCue = 0.75;

let rows: readonly CueRow[] | undefined;

/** Which predicates a question may ask for. */
export function readCues(words: readonly AskedWord[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const row of readRows()) {
    const cue = readCue(row, words);
    if (cue.strength > 0) {
      cues.set(row.predicate, cue);
    }
  }
  return cues;
}

/** What values of a predicate are; of a caller's own predicate anything. */
export function sortOf(predicate: string): ValueSort {
  return readRows().find((row) => row.predicate === predicate)?.sort ?? "any";
}

/** The stems of all single words that speak of a predicate as surely as a word of a question does. */
export function alikeStems(forms: ReadonlySet<string>): ReadonlySet<string> {
  const alike = readRows().filter(
    ({ predicate, strong }) =>
      !diverse.has(predicate) && strong.some(([first = "", second]) => !second && forms.has(first)),
  );
  return new Set(
    alike.flatMap(({ strong }) =>
      strong.flatMap(([first = "", second]) => (second ? [] : [first])),
    ),
  );
}

/** Predicates whose words do not mean the same. */
const diverse = new Set([
  "related_to",
  "uses",
  "plays",
  "has_pet",
  "pet_name",
  "instruction",
  "prefers",
  "member_of",
  "owns",
  "name",
  "goal",
  "units",
  "scheduled_for",
  "status",
  "owner",
  "located_in",
  "nickname",
  "contact",
]);

function readCue(row: CueRow, words: readonly AskedWord[]): Cue {
  const together = row.strong.filter(([, mark]) => mark !== "+");
  const strongly = together.flatMap((phrase) => findPhrase(phrase, words));
  const apart = row.strong
    .filter(([, mark]) => mark === "+")
    .flatMap((phrase) => matchAnywhere(phrase, words));
  const weakly = row.weak.flatMap((phrase) => findPhrase(phrase, words));
  const strong = new Set([...strongly, ...apart].flat());
  const used = new Set([...strong, ...weakly.flat()]);
  return { strength: strengthOf({ strongly, apart, weakly }), words: used, strong };
}

interface FoundPhrases {
  readonly strongly: readonly (readonly number[])[];
  readonly apart: readonly (readonly number[])[];
  readonly weakly: readonly (readonly number[])[];
}

function strengthOf({ strongly, apart, weakly }: FoundPhrases): number {
  const longest = Math.max(0, ...strongly.map(({ length }) => length));
  if (longest > 0) {
    return strongCue + (longest > 1 ? phraseBonus : 0);
  }
  if (apart.length > 0) {
    return apartCue;
  }
  const weak = new Set(weakly.flat()).size;
  return weak === 0 ? 0 : weak > 1 ? severalWeak : weakCue;
}

/** The places of a phrase; a single stop word is passed over inside it. */
function findPhrase(
  phrase: readonly string[],
  words: readonly AskedWord[],
): readonly (readonly number[])[] {
  return words.flatMap((_, start) => {
    const places = matchFrom(phrase, words, start);
    return places === null ? [] : [places];
  });
}

/** Two words wherever they stand. */
function matchAnywhere(
  [first = "", , second = ""]: readonly string[],
  words: readonly AskedWord[],
): readonly (readonly number[])[] {
  const places = [first, second].map((part) => words.findIndex((word) => holds(word, part)));
  return places.every((place) => place >= 0) && places[0] !== places[1] ? [places] : [];
}

function matchFrom(
  phrase: readonly string[],
  words: readonly AskedWord[],
  start: number,
): readonly number[] | null {
  const places: number[] = [];
  let at = start;
  for (const part of phrase) {
    const skips = places.length > 0 && words[at] !== undefined && !holds(words[at], part) ? 1 : 0;
    const place = at + skips;
    if (part === "$" ? at < words.length : !holds(words[place], part)) {
      return null;
    }
    if (part !== "$") {
      places.push(place);
      at = place + 1;
    }
  }
  return places;
}

function holds(word: AskedWord | undefined, part: string): boolean {
  return word !== undefined && word.forms.has(part);
}

function readRows(): readonly CueRow[] {
  rows ??= cueTables
    .trim()
    .split("\n")
    .map((line) => {
      const [predicate = "", rest = ""] = line.split(": ");
      const [sort = "any", strong = "", weak = ""] = rest.split(" | ");
      return { predicate, sort: toSort(sort), strong: toPhrases(strong), weak: toPhrases(weak) };
    });
  return rows;
}

const sorts = new Map<string, ValueSort>(
  (
    [
      "person",
      "place",
      "organisation",
      "date",
      "number",
      "money",
      "name",
      "address",
      "language",
      "medicine",
      "animal",
      "thing",
      "any",
    ] as const
  ).map((sort) => [sort, sort]),
);

function toSort(text: string): ValueSort {
  return sorts.get(text) ?? "any";
}

function toPhrases(list: string): readonly (readonly string[])[] {
  return list
    .split(", ")
    .filter(Boolean)
    .map((phrase) =>
      phrase
        .replace("+", " + ")
        .split(/[ ']/u)
        .map((word) => (/[$+]/u.test(word) ? word : stem(word))),
    );
}
