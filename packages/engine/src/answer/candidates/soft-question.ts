import type { FactAsk, QuestionContext } from "../../questions/fact-question.ts";
import { normaliseQuestion } from "../../questions/normalise-question.ts";
import { type AskedSubjects, readSubjects } from "./asked-subjects.ts";
import { readNeededWords } from "./needed-words.ts";
import { type AskedWord, readAskedWords } from "./asked-words.ts";
import {
  type AskedSort,
  asksForSeveral,
  isNegated,
  readAsk,
  readAskedSort,
  readKindWords,
} from "./question-form.ts";
import { type Cue, readCues } from "./read-cues.ts";

/** A longer text is a task or a story, and not a question for one fact. */
export const longestQuestion = 300;

/** What can be told of a question without knowing how it is worded. */
export interface SoftQuestion {
  readonly question: string;
  readonly text: string;
  readonly words: readonly AskedWord[];
  readonly cues: ReadonlyMap<string, Cue>;
  readonly subjects: AskedSubjects;
  readonly self: string;
  readonly sort: AskedSort;
  readonly ask: FactAsk;
  readonly kindWords: readonly string[];
  readonly isPlural: boolean;
  readonly isNegated: boolean;
  /** Words that name what it is about. */
  readonly needed: ReadonlySet<string>;
  /** Whether it asks what somebody or something is called. */
  readonly asksForName: boolean;
}

const nameAsked =
  /\bnames? of\b|\b(?:called|named)\b|'s (?:first |last )?names?\b|\bby name\b|\bse llama\b|\bhei(?:ss|ß)t\b|\bs'appelle/u;

/** "Otis's ex" may be somebody known by that. */
function namesFormer(words: readonly AskedWord[], subjects: AskedSubjects): boolean {
  return words.some(({ word }, place) => word === "ex" && subjects.words.has(place));
}

/** Reads what a question is about, how softly ever it says so. */
export function readSoftQuestion(question: string, context: QuestionContext): SoftQuestion {
  const text = normaliseQuestion(question);
  const words = readAskedWords(question);
  const cues = readCues(words);
  const cueWords = new Set(
    [...cues.values()].flatMap(({ words: used }) => [...used].map((place) => words[place]?.word)),
  );
  const subjects = readSubjects(question, words, context);
  return {
    question,
    text,
    words,
    cues,
    needed: readNeededWords(question, text, (word) => cueWords.has(word)),
    subjects,
    self: context.self.id,
    sort: readAskedSort(text),
    ask: readAsk(namesFormer(words, subjects) ? text.replaceAll(/\bex\b/gu, "") : text),
    kindWords: readKindWords(text),
    isPlural: asksForSeveral(text),
    isNegated: isNegated(text),
    asksForName: nameAsked.test(text),
  };
}
