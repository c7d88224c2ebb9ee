import { contentText, type Fact, type MemoryEvent, termText } from "@keepsake/core";
import { splitSentences } from "../../text/split-sentences.ts";
import { splitWords } from "../../text/split-words.ts";
import { stemsOf, tellingStems } from "../facts/word-stems.ts";

/** What a fact says and where it was said, as stems. */
export interface FactContext {
  /** The words of its value, and pairs of them, as they are spelled. */
  readonly phrases: readonly string[];
  readonly value: ReadonlySet<string>;
  /** The sentences that name the value. */
  readonly sentence: ReadonlySet<string>;
  readonly turn: ReadonlySet<string>;
  /** The turns shortly before and the one after. */
  readonly around: ReadonlySet<string>;
}

const sameTalkMs = 1_800_000;
const turnsBefore = 3;
const longestText = 4_000;
const mostSupports = 3;

/** Reads the contexts of facts from the events that were read with them. */
export function readFactContexts(events: readonly MemoryEvent[]): (fact: Fact) => FactContext {
  const ordered = events.toSorted((left, right) => timeOf(left) - timeOf(right));
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  const known = new Map<string, ReadonlySet<string>>();
  const stemsOfAll = (told: readonly MemoryEvent[]): ReadonlySet<string> =>
    new Set(told.flatMap((event) => [...stemsOfEvent(event, known)]));
  return (fact) => {
    const found = fact.supports.slice(-mostSupports).flatMap((id) => places.get(id) ?? []);
    const told = found.flatMap((place) => ordered[place] ?? []);
    const value = termText(fact.object);
    return {
      phrases: phrasesOf(value),
      value: stemsOf(`${value} ${fact.matter ?? ""}`),
      sentence: stemsOf(namingSentences(value, told.map(textOf)).join(" ")),
      turn: stemsOfAll(told),
      around: stemsOfAll(found.flatMap((place) => neighbours(ordered, place))),
    };
  };
}

/** The same events surround many facts. */
function stemsOfEvent(
  event: MemoryEvent,
  known: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const stems = known.get(event.id) ?? stemsOf(textOf(event));
  known.set(event.id, stems);
  return stems;
}

function phrasesOf(value: string): readonly string[] {
  const words = splitWords(value);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
  return [...words, ...pairs];
}

function namingSentences(value: string, texts: readonly string[]): readonly string[] {
  const words = tellingStems(value);
  const naming = texts.flatMap(splitSentences).filter((sentence) => {
    const stems = stemsOf(sentence);
    return words.some((word) => stems.has(word));
  });
  return naming.length === 0 ? texts : naming;
}

function neighbours(ordered: readonly MemoryEvent[], place: number): readonly MemoryEvent[] {
  const own = ordered[place];
  return ordered
    .slice(Math.max(0, place - turnsBefore), place + 2)
    .filter((event) => own !== undefined && event.id !== own.id && isNear(event, own));
}

function isNear(left: MemoryEvent, right: MemoryEvent): boolean {
  return left.scope === right.scope && Math.abs(timeOf(left) - timeOf(right)) <= sameTalkMs;
}

function timeOf({ observedAt }: MemoryEvent): number {
  return Date.parse(observedAt);
}

function textOf({ content }: MemoryEvent): string {
  return contentText(content).slice(0, longestText);
}

/** Whether stems hold one of the forms of a word. */
export function holdsAny(stems: ReadonlySet<string>, forms: ReadonlySet<string>): boolean {
  for (const form of forms) {
    if (stems.has(form)) {
      return true;
    }
  }
  return false;
}
