import { contentText, type Fact, type MemoryEvent } from "@keepsake/core";
import { isQuestion } from "../../text/is-question.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { stemsOf, tellingStems } from "../facts/word-stems.ts";
import { sortOf } from "./read-cues.ts";
import type { SoftQuestion } from "./soft-question.ts";

/** What would be answered, and what may speak against it. */
export interface Claimed {
  /** The value, or the sentence. */
  readonly text: string;
  /** The events that told it. */
  readonly told: readonly MemoryEvent[];
  /** The facts it rests on; none where a sentence is quoted. */
  readonly facts: readonly Fact[];
}

/** What is known besides. */
export interface ChangeSources {
  readonly events: readonly MemoryEvent[];
  /** What was read out of these events. */
  readonly facts: readonly Fact[];
  readonly question: SoftQuestion;
}

const ending =
  /\b(?:no longer|any ?(?:longer|more)|not anymore|over (?:since|now|for good)|is over|are over|for good|gone|history|abolished|cancell?ed|called off|scrapped|dropped|quit|resigned|handed in (?:my|his|her|our) notice|gave (?:up|back|away)|given (?:up|away|back)|giving up|sold|died|passed away|put down|packed (?:in|up|it in)|split up|broke up|broken up|divorced|finished with|done with|stopped|closed down|shut down|removed|retired|expired|ended|lost|left|outgrown|without an?)\b/iu;
const replacing =
  /\b(?:instead|switched|swapped|moved|pushed|postponed|changed|replaced|upgraded|bumped|shuffled|transferred|passed to|went over|gone over|handed over|took over|taken over|takes over|promoted|renamed|rebaptised|back (?:to|on|with)|go back|put back|brought forward|new|now|these days|as of|from (?:today|now|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|since (?:yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last))\b/iu;
/** What is so again, or still. */
const restoring =
  /\b(?:back (?:to|on|with)|same|still|unchanged|as (?:ever|before)|stays?|remains?)\b/iu;
const correcting =
  /\b(?:actually|correction|sorry|i meant|i mean|wrong|misread|misspoke|mistaken|mistake|typo|muddl\p{L}*|mixed up|mix-up|scratch that|wait|on the contrary|turned out|turns out|in fact|always (?:been|was|did)|never (?:was|were|been|had)|not my|that'?s my|make that)\b/iu;

/** The later turn that ends, replaces or corrects what would be answered; null where none does. */
export function findChange(claimed: Claimed, sources: ChangeSources): MemoryEvent | null {
  const since = Math.max(...claimed.told.map(timeOf));
  const told = new Set(claimed.told.map(({ id }) => id));
  const later = sources.events
    .filter((event) => timeOf(event) > since && !told.has(event.id) && isSaid(event))
    .toSorted((left, right) => timeOf(left) - timeOf(right));
  const against = later
    .filter((event) => !wasRead(event, claimed, sources))
    .filter(
      (event) =>
        speaksAgainst(contentText(event.content), claimed, sources) ||
        (event === later[0] && revokes(event, claimed.told) && !isRead(event, sources.facts)),
    );
  return against.at(-1) ?? null;
}

/** The sentence of such a turn that tells what holds instead; null where it only ends it. */
export function sentenceOfChange(
  event: MemoryEvent,
  claimed: Claimed,
  question: SoftQuestion,
): string | null {
  const old = tellingStems(claimed.text);
  const terms = termsOf(question);
  const able = splitSentences(contentText(event.content))
    .filter((sentence) => !isQuestion(sentence) && !ending.test(sentence))
    .map((sentence) => ({ sentence, stems: stemsOf(sentence) }))
    .filter(({ stems }) => claimed.facts.length === 0 || !old.some((word) => stems.has(word)))
    .filter(({ sentence }) => /\d|(?<=\S )\p{Lu}\p{L}/u.test(sentence))
    .map(({ sentence, stems }) => ({ sentence, found: countIn(terms, stems) }))
    .toSorted((left, right) => right.found - left.found);
  return able[0]?.sentence ?? null;
}

const revoking =
  /\b(?:misread|misspoke|misheard|wrong|i meant|i mean|scratch (?:that|this|it)|strike that|correction|my mistake|typo|mixed up|muddl\p{L}*|confus(?:ed|ing)|wait,? not|on the contrary|turned out|that'?s my|thats my|not my)\b/iu;

/** The same speaker takes back what he said in his turn before. */
function revokes(event: MemoryEvent, told: readonly MemoryEvent[]): boolean {
  return (
    told.some(({ observedActor }) => observedActor === event.observedActor) &&
    revoking.test(contentText(event.content))
  );
}

function isRead({ id }: MemoryEvent, facts: readonly Fact[]): boolean {
  return facts.some(({ supports }) => supports.includes(id));
}

const surelyOver =
  /\b(?:no longer|not any ?more|any longer|handed in (?:my|his|her|our) notice|gave (?:it |them )?up|for good|sold (?:the|my|our|it)|packed up|passed away|abolished|cancelled|called off|resigned|is over|broke up|split up|outgrown)\b/iu;

/** Whether a sentence says that something is over, and a question does not ask for that. */
export function saysOver(sentence: string, question: string): boolean {
  return surelyOver.test(sentence) && !surelyOver.test(question);
}

/** Its predicate was read out of the later turn as well: then the facts know. */
function wasRead({ id }: MemoryEvent, claimed: Claimed, { facts }: ChangeSources): boolean {
  return facts.some(
    ({ supports, predicate, subject }) =>
      supports.includes(id) &&
      claimed.facts.some((own) => own.predicate === predicate && own.subject.id === subject.id),
  );
}

function speaksAgainst(text: string, claimed: Claimed, sources: ChangeSources): boolean {
  const value = claimed.facts.length === 0 ? [] : tellingStems(claimed.text);
  const terms = termsOf(sources.question);
  const isAbout = speaksOfSubject(text, claimed, sources.question);
  return splitSentences(text).some((sentence) => {
    const stems = stemsOf(sentence);
    const isOfValue = holdsHalf(stems, value) && !restores(sentence, value);
    const isOfTerms = isAbout && holdsHalf(stems, terms);
    return isChange(sentence) && (isOfValue || isOfTerms || isNewDate(sentence, claimed));
  });
}

/** What is told of the asker needs no name. */
function speaksOfSubject(text: string, { facts }: Claimed, { self }: SoftQuestion): boolean {
  const stems = stemsOf(text);
  return (
    facts.length === 0 ||
    facts.some(({ subject: { id, name } }) => id === self || countIn(tellingStems(name), stems) > 0)
  );
}

const day =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d\d-\d\d)\b|\d (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d/iu;

/** "We've pushed the supper to 25 October": another date of the same thing. */
function isNewDate(sentence: string, { facts }: Claimed): boolean {
  const stems = stemsOf(sentence);
  return (
    day.test(sentence) &&
    facts.some(
      ({ predicate, subject }) =>
        sortOf(predicate) === "date" && holdsHalf(stems, tellingStems(subject.name)),
    )
  );
}

/** "Back to 4.1" is no word against 4.1. */
function restores(sentence: string, value: readonly string[]): boolean {
  const place = sentence.search(restoring);
  return place >= 0 && holdsHalf(stemsOf(sentence.slice(place)), value);
}

function isChange(sentence: string): boolean {
  return (
    !isQuestion(sentence) &&
    (ending.test(sentence) || replacing.test(sentence) || correcting.test(sentence))
  );
}

function holdsHalf(stems: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.length > 0 && countIn(words, stems) * 2 >= words.length;
}

/** What the question is about, but for whom it names. */
function termsOf({ words, subjects }: SoftQuestion): readonly string[] {
  return words.flatMap(({ forms, tells }, place) =>
    tells && !subjects.words.has(place) ? [[...forms][0] ?? ""] : [],
  );
}

function countIn(words: readonly string[], stems: ReadonlySet<string>): number {
  return words.filter((word) => stems.has(word)).length;
}

function isSaid({ content }: MemoryEvent): boolean {
  return content.kind === "text" || (content.kind === "message" && content.role === "user");
}

function timeOf({ observedAt }: MemoryEvent): number {
  return Date.parse(observedAt);
}
