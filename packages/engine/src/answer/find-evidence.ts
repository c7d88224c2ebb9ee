import { contentText, type MemoryEvent, type MessageRole } from "@keepsake/core";
import { analyseQuery, type AskedFor } from "../recall/analyse-query.ts";
import { speakerOf } from "../recall/speaker-of.ts";
import { isQuestion } from "../text/is-question.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import { type AskedAbout, readAskedAbout, speaksOfSpeaker } from "./asked-about.ts";
import { holdsExpectedKind } from "./expected-kind.ts";
import { mayTell } from "./may-tell.ts";
import { type QuestionTerm, readQuestionTerms } from "./question-terms.ts";
import { measureSupport } from "./support.ts";

/** A remembered sentence that answers a question. */
export interface Evidence {
  readonly event: MemoryEvent;
  readonly sentence: string;
  /** How much of the question it covers, from 0 to 1. */
  readonly support: number;
}

interface Asked {
  readonly question: string;
  readonly terms: readonly QuestionTerm[];
  readonly asksFor: AskedFor | null;
  readonly about: AskedAbout;
}

/** A sentence that covers less of the question than this is no answer. */
const leastSupport = 0.7;
/** Sentences this close to the best one answer as well as it. */
const supportMargin = 0.1;
/** The most sentences of an answer. */
const mostSentences = 3;

/**
 * The sentences of recalled events that answer a question, the best first; none where no sentence
 * covers enough of it. What an assistant said is evidence only of what it said itself: it repeats
 * and guesses.
 */
export function findEvidence(
  question: string,
  events: readonly MemoryEvent[],
): readonly Evidence[] {
  const asked = readQuestion(question);
  if (asked.about === "somebody" && !asked.terms.some(({ isName }) => isName)) {
    return [];
  }
  const sentences = events
    .filter((event) => mayAnswer(event, asked.about))
    .flatMap((event) => weighSentences(event, asked))
    .filter(({ support }) => support >= leastSupport);
  return chooseSentences(sentences, asked.asksFor);
}

function readQuestion(question: string): Asked {
  const { asksFor } = analyseQuery(question);
  const terms = readQuestionTerms(question);
  return { question, terms, asksFor, about: readAskedAbout(question) };
}

function mayAnswer(event: MemoryEvent, about: AskedAbout): boolean {
  if (event.content.kind === "json") {
    return false;
  }
  const role = roleOf(event);
  return about === "assistant" ? role === "assistant" : role === null || role === "user";
}

function roleOf({ content }: MemoryEvent): MessageRole | null {
  return content.kind === "message" ? content.role : null;
}

function weighSentences(event: MemoryEvent, asked: Asked): readonly Evidence[] {
  const { scope, observedActor } = event;
  const text = contentText(event.content);
  const speaker = speakerOf({ scope, role: roleOf(event), speaker: observedActor });
  const turn = stemsOf(`${speaker ?? ""} ${text}`);
  return splitSentences(text)
    .filter((sentence) => !isQuestion(sentence))
    .filter((sentence) => asked.about !== "speaker" || speaksOfSpeaker(sentence))
    .map((sentence) => ({ event, sentence, support: weighSentence(sentence, turn, asked) }));
}

function weighSentence(sentence: string, turn: ReadonlySet<string>, asked: Asked): number {
  const isExpectedKind = holdsExpectedKind(sentence, asked);
  return mayTell(sentence, asked, isExpectedKind)
    ? measureSupport(asked.terms, { sentence: stemsOf(sentence), turn, isExpectedKind })
    : 0;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(stem));
}

/** Of about equally good sentences the newest speaks first; a question for one thing gets one. */
function chooseSentences(
  sentences: readonly Evidence[],
  asksFor: AskedFor | null,
): readonly Evidence[] {
  const best = sentences.reduce((most, { support }) => Math.max(most, support), 0);
  const asksForOne = asksFor === "where" || asksFor === "when" || asksFor === "who";
  return sentences
    .filter(({ support }) => support >= best - supportMargin)
    .toSorted((left, right) => newestFirst(left, right) || right.support - left.support)
    .slice(0, asksForOne ? 1 : mostSentences);
}

/** Events of one time are told apart by their ids, which count up. */
function newestFirst({ event: left }: Evidence, { event: right }: Evidence): number {
  const order = Date.parse(right.observedAt) - Date.parse(left.observedAt);
  return order === 0 && left.id !== right.id ? (left.id < right.id ? 1 : -1) : order;
}
