import { type Fact, type MemoryEvent, contentText, termText } from "@keepsake/core";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { FactReading } from "../../questions/fact-question.ts";
import { kindNamed, kindsOf } from "../candidates/kinds-of-things.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { holdsWord, stemsOf, tellingStems } from "./word-stems.ts";

/** The event with this id, where it was read. */
export type EventLookup = (eventId: string) => MemoryEvent | null;

/** Turns this near to each other are about the same. */
const nearMs = 1_800_000;
/** What can be of any kind, so that the kind that was asked for must be found. */
const ofAnyKind = new Set(["likes", "dislikes", "prefers", "instruction", "related_to"]);

/**
 * The facts that fit the words of a question that its reading has not used: by what they say, by
 * the sentences they were taken from, or by the talk around these. Null where none fits.
 */
export function narrowFacts(
  facts: readonly Fact[],
  reading: FactReading,
  lookup: EventLookup,
): readonly Fact[] | null {
  const { kindWords, isPlainKind } = reading;
  const head = isPlainKind ? kindWords : kindWords.slice(-1);
  const rest = [...reading.rest, ...kindWords.slice(0, isPlainKind ? 0 : -1)];
  const best = fitRest(facts, rest, lookup);
  if (best !== null) {
    return best;
  }
  const isFree = rest.length === 0 || reading.isPlural || facts.every(isOnlyValue);
  return isFree ? narrowByKind(facts, { ...reading, kindWords: head }, lookup) : null;
}

/** Those that fit best; null where none fits. */
function fitRest(
  facts: readonly Fact[],
  rest: readonly string[],
  lookup: EventLookup,
): readonly Fact[] | null {
  const scores = facts.map((fact) => countWords(fact, rest, lookup));
  const best = Math.max(0, ...scores);
  return best === 0 ? null : facts.filter((_, index) => scores[index] === best);
}

function isOnlyValue({ predicate, matter }: Fact): boolean {
  return matter === null && predicateEntry(predicate).cardinality === "one";
}

function narrowByKind(
  facts: readonly Fact[],
  { kindWords, isPlainKind, isPlural }: FactReading,
  lookup: EventLookup,
): readonly Fact[] | null {
  const possible = facts.filter((fact) => !isOfOtherKind(fact, kindWords, lookup));
  const fitting = possible.filter((fact) => fitsKind(fact, kindWords, lookup));
  if (kindWords.length === 0) {
    return facts;
  }
  if (fitting.length > 0) {
    return isPlural ? possible.filter((fact) => isNearAny(fact, fitting, lookup)) : fitting;
  }
  const isKept =
    isPlainKind || (isPlural && facts.every(({ predicate }) => !ofAnyKind.has(predicate)));
  const isRelative = facts.some(({ predicate }) => predicate === "related_to");
  return possible.length > 0 && isKept && !isRelative ? possible : null;
}

/** A canoe is known for a boat, and so it is no bicycle. */
function isOfOtherKind(fact: Fact, words: readonly string[], lookup: EventLookup): boolean {
  const asked = kindNamed(words.at(-1) ?? "");
  const own = kindsOf(stemsOf(termText(fact.object)));
  const kinds = own.size > 0 ? own : kindsOf(stemsOf(sourceSentences(fact, lookup)));
  return asked !== null && kinds.size > 0 && !kinds.has(asked) && !isWide(asked, kinds);
}

/** Every tea is a drink. */
function isWide(asked: string, kinds: ReadonlySet<string>): boolean {
  return Array.from(kinds).some((kind) => kindsOf([kind]).has(asked));
}

/** How many of the words it fits; what it says itself counts twice what its source says. */
export function countWords(fact: Fact, words: readonly string[], lookup: EventLookup): number {
  if (words.length === 0) {
    return 0;
  }
  const own = stemsOf(`${termText(fact.object)} ${fact.matter ?? ""}`);
  const told = stemsOf(sourceSentences(fact, lookup));
  return words.reduce(
    (sum, word) => sum + (holdsWord(own, word) ? 2 : holdsWord(told, word) ? 1 : 0),
    0,
  );
}

/** The sentences that name its value, or all where none does. */
function sourceSentences(fact: Fact, lookup: EventLookup): string {
  const value = tellingStems(termText(fact.object));
  const texts = sourceTexts(fact, lookup);
  const naming = texts.flatMap(splitSentences).filter((sentence) => {
    const stems = stemsOf(sentence);
    return value.some((word) => stems.has(word));
  });
  return (naming.length === 0 ? texts : naming).join(" ");
}

/** A kind is often named once, sentences before its things. */
function fitsKind(fact: Fact, words: readonly string[], lookup: EventLookup): boolean {
  const told = stemsOf(`${termText(fact.object)} ${sourceTexts(fact, lookup).join(" ")}`);
  const asked = kindNamed(words.at(-1) ?? "");
  const isOfKind = asked !== null && kindsOf(stemsOf(termText(fact.object))).has(asked);
  return isOfKind || words.some((word) => holdsWord(told, word));
}

function sourceTexts({ supports }: Fact, lookup: EventLookup): readonly string[] {
  return supports
    .map((id) => lookup(id))
    .flatMap((event) => (event === null ? [] : [contentText(event.content)]));
}

function isNearAny(fact: Fact, others: readonly Fact[], lookup: EventLookup): boolean {
  const times = timesOf(fact, lookup);
  return others.some((other) =>
    timesOf(other, lookup).some((time) => times.some((own) => Math.abs(own - time) <= nearMs)),
  );
}

function timesOf({ supports }: Fact, lookup: EventLookup): readonly number[] {
  return supports.flatMap((id) => {
    const event = lookup(id);
    return event === null ? [] : [Date.parse(event.observedAt)];
  });
}
