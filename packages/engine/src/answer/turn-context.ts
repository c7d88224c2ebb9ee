import { contentText, type MemoryEvent } from "@keepsake/core";
import { isQuestion } from "../text/is-question.ts";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";

/** What was said around a turn. */
export interface TurnContext {
  /** Stems of the question that the turn answers; empty where the turn before does not ask. */
  readonly answered: ReadonlySet<string>;
  /** Stems of the turns shortly before, which "she" and "it" may stand for. */
  readonly before: ReadonlySet<string>;
}

/** Turns that follow each other later than this are of two talks. */
const sameTalkMs = 1_800_000;
const turnsBefore = 4;
const nothing: TurnContext = { answered: new Set(), before: new Set() };

/** The context of each event among those that were recalled with it, by its id. */
export function readContexts(events: readonly MemoryEvent[]): (event: MemoryEvent) => TurnContext {
  const ordered = events.toSorted(byTime);
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  return (event) => {
    const place = places.get(event.id) ?? 0;
    const earlier = ordered
      .slice(Math.max(0, place - turnsBefore), place)
      .filter((other) => isSameTalk(other, event));
    return earlier.length === 0 ? nothing : toContext(earlier, event);
  };
}

function toContext(earlier: readonly MemoryEvent[], event: MemoryEvent): TurnContext {
  const last = earlier.at(-1);
  const text = last === undefined ? "" : contentText(last.content);
  const isAnswer = last !== undefined && isQuestion(text) && speaker(last) !== speaker(event);
  return {
    answered: stemsOf(isAnswer ? text : ""),
    before: stemsOf(earlier.map(({ content }) => contentText(content)).join(" ")),
  };
}

function isSameTalk(other: MemoryEvent, event: MemoryEvent): boolean {
  const gap = Date.parse(event.observedAt) - Date.parse(other.observedAt);
  return other.scope === event.scope && gap <= sameTalkMs;
}

function speaker({ observedActor, content }: MemoryEvent): string {
  return observedActor ?? (content.kind === "message" ? content.role : "");
}

function byTime(left: MemoryEvent, right: MemoryEvent): number {
  const order = Date.parse(left.observedAt) - Date.parse(right.observedAt);
  return order === 0 ? (left.id < right.id ? -1 : 1) : order;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(stem));
}
