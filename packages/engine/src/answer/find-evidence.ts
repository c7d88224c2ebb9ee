import { contentText, type MemoryEvent, type MessageRole } from "@keepsake/core";
import { analyseQuery, type AskedFor } from "../recall/analyse-query.ts";
import { speakerOf } from "../recall/speaker-of.ts";
import { isQuestion } from "../text/is-question.ts";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import { bearingClauses, cutToClause } from "./bearing-clauses.ts";
import { type AskedAbout, readAskedAbout, speaksOfSpeaker } from "./asked-about.ts";
import { holdsExpectedKind, holdsNewName } from "./expected-kind.ts";
import { asksForOneKind, isUnreal, mayTell } from "./may-tell.ts";
import { type QuestionTerm, readQuestionTerms } from "./question-terms.ts";
import { sentencesOf, type ToldSentence } from "./sentences-of.ts";
import { isStale, type StaleValues } from "./stale-values.ts";
import { measureSupport } from "./support.ts";
import { readContexts, type TurnContext } from "./turn-context.ts";
import { readValueKind } from "./value-kinds.ts";

/** A remembered sentence that answers a question. */
export interface Evidence {
  readonly event: MemoryEvent;
  readonly sentence: string;
  /** How much of the question it covers, from 0 to 1. */
  readonly support: number;
  /** What answers in its place; undefined where the sentence is quoted. */
  readonly answer?: string | undefined;
}

/** What speaks against sentences that would answer. */
export interface EvidenceDoubts {
  readonly stale: StaleValues;
  /** Whether facts would tell it, and do not: then only what one says of oneself counts. */
  readonly isUntold: boolean;
}

interface Asked {
  readonly isUntold?: boolean;
  readonly question: string;
  readonly terms: readonly QuestionTerm[];
  readonly asksFor: AskedFor | null;
  readonly about: AskedAbout;
  /** Whether it asks for a kind of thing that can be told from others. */
  readonly asksForKind: boolean;
}

/** A turn and what was said around it. */
interface ReadTurn {
  readonly event: MemoryEvent;
  /** Stems of its text and of its speaker's name. */
  readonly stems: ReadonlySet<string>;
  readonly context: TurnContext;
}

/** A sentence that covers less of the question than this is no answer. */
const leastSupport = 0.7;
/** Where only few things can be the answer, one that is there covers for a word. */
const leastSupportOfKind = 0.6;
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
  { stale, isUntold }: EvidenceDoubts = { stale: new Map(), isUntold: false },
): readonly Evidence[] {
  const asked = { ...readQuestion(question), isUntold };
  if (asked.about === "somebody" && !asked.terms.some(({ isName }) => isName)) {
    return [];
  }
  const contextOf = readContexts(events);
  const least = asked.asksForKind && !isUntold ? leastSupportOfKind : leastSupport;
  const sentences = events
    .filter((event) => mayAnswer(event, asked.about))
    .flatMap((event) => weighSentences(readTurn(event, contextOf(event)), asked))
    .filter(({ event, sentence }) => !isStale(stemsOf(sentence), stale.get(event.id)))
    .filter(({ support }) => support >= least);
  return chooseSentences(sentences, asked);
}

function readQuestion(question: string): Asked {
  const { asksFor } = analyseQuery(question);
  const terms = readQuestionTerms(question);
  const asksForKind = readValueKind(question) !== null;
  return { question, terms, asksFor, about: readAskedAbout(question), asksForKind };
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

function readTurn(event: MemoryEvent, context: TurnContext): ReadTurn {
  const { scope, observedActor } = event;
  const speaker = speakerOf({ scope, role: roleOf(event), speaker: observedActor });
  const stems = stemsOf(`${speaker ?? ""} ${contentText(event.content)}`);
  return { event, stems, context };
}

function weighSentences(turn: ReadTurn, asked: Asked): readonly Evidence[] {
  const told = sentencesOf(contentText(turn.event.content), asked.asksFor === "why");
  const distinct = new Map(told.map((each) => [each.quote, each]));
  return [...distinct.values()]
    .filter(({ sentence }) => !isQuestion(sentence))
    .filter(({ quote }) => asked.about !== "speaker" || mayBeOfSpeaker(quote, turn))
    .filter(({ sentence }) => asked.isUntold !== true || !isUnreal(sentence))
    .map((each) => ({
      event: turn.event,
      sentence: cutToKind(each.quote, asked),
      support: weighSentence(each, turn, asked),
    }));
}

const opensWithVerb =
  /^(?:[^,:]{1,30}: )?(?:just |finally |also )?(?:\p{L}+ed|bought|got|sold|found|met|had|went|lent|lost|made|paid|put|read|ran|saw|sent|took|told|won|wrote|gave|left|kept|came|began|built|broke|chose|did|drove|ate|felt|flew|forgot|heard|held|knew|learnt|said|sang|slept|spent|spoke|taught|thought|wore)(?!\p{L})/iu;

/** One speaks of oneself by "I", by leaving it out, and by answering a question about oneself. */
function mayBeOfSpeaker(sentence: string, { context }: ReadTurn): boolean {
  return speaksOfSpeaker(sentence) || opensWithVerb.test(sentence) || context.answered.size > 0;
}

const pronoun = /\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|one|that|there)\b/i;
/** One answers a question in few words. */
const longestReply = 12;

function weighSentence({ sentence, quote }: ToldSentence, turn: ReadTurn, asked: Asked): number {
  const isExpectedKind = holdsExpectedKind(quote, asked);
  if (
    !mayTell(bearingClauses(sentence, asked.terms).join(", ") || sentence, asked, isExpectedKind)
  ) {
    return 0;
  }
  const isReply = splitWords(sentence).length <= longestReply && mayBeReply(asked);
  return measureSupport(asked.terms, {
    sentence: stemsOf(quote),
    turn: turn.stems,
    answered: isReply ? turn.context.answered : nothing,
    meant: mayMean(sentence, asked) ? turn.context.before : nothing,
    isExpectedKind,
  });
}

/** The statement that answers, if the kind of thing that is asked for is in it. */
function cutToKind(sentence: string, asked: Asked): string {
  const clause = cutToClause(sentence, asked.terms);
  const losesKind = holdsExpectedKind(sentence, asked) && !holdsExpectedKind(clause, asked);
  return losesKind || asked.asksFor === "why" ? sentence : clause;
}

/** Of one word alone a reply must show the kind of thing that is asked for. */
function mayBeReply(asked: Asked): boolean {
  return asked.terms.length > 1 || asksForOneKind(asked);
}

/** A pronoun stands for what was spoken of before, unless the sentence names somebody itself. */
function mayMean(sentence: string, { question }: Asked): boolean {
  return pronoun.test(sentence) && !holdsNewName(sentence, question);
}

const nothing: ReadonlySet<string> = new Set();

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(stem));
}

const asksForSeveral = /\b(?:which|what) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+s\b/iu;

/** Of about equally good sentences the newest speaks first; a question for one thing gets one. */
function chooseSentences(
  sentences: readonly Evidence[],
  { question, asksFor, asksForKind }: Asked,
): readonly Evidence[] {
  const best = sentences.reduce((most, { support }) => Math.max(most, support), 0);
  const asksForOne =
    (asksForKind && !asksForSeveral.test(question)) ||
    asksFor === "where" ||
    asksFor === "when" ||
    asksFor === "who";
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
