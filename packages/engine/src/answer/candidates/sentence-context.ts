import { contentText, type MemoryEvent } from "@keepsake/core";
import { speakerOf } from "../../recall/speaker-of.ts";
import { isQuestion } from "../../text/is-question.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { stemsOf } from "../facts/word-stems.ts";

/** A sentence that somebody said, with what was said around it, as stems. */
export interface SaidSentence {
  readonly event: MemoryEvent;
  readonly text: string;
  readonly own: ReadonlySet<string>;
  /** The question it replies to; empty where it replies to none. */
  readonly replied: ReadonlySet<string>;
  /** Its whole turn and who says it. */
  readonly turn: ReadonlySet<string>;
  /** The turns of the same talk shortly before. */
  readonly before: ReadonlySet<string>;
}

const sameTalkMs = 1_800_000;
const turnsBefore = 3;
const longestText = 4_000;
const nothing: ReadonlySet<string> = new Set();

/** All sentences that people said, with their context. */
export function readSentences(events: readonly MemoryEvent[]): readonly SaidSentence[] {
  const ordered = events.toSorted((left, right) => timeOf(left) - timeOf(right));
  return ordered.flatMap((event, place) => {
    const earlier = ordered
      .slice(Math.max(0, place - turnsBefore), place)
      .filter((other) => other.scope === event.scope)
      .filter((other) => timeOf(event) - timeOf(other) <= sameTalkMs);
    return roleOf(event) === "assistant" || event.content.kind === "json"
      ? []
      : sentencesOf(event, earlier);
  });
}

function sentencesOf(event: MemoryEvent, earlier: readonly MemoryEvent[]): readonly SaidSentence[] {
  const text = textOf(event);
  const asked = earlier.at(-1);
  const speaker = speakerOf({
    scope: event.scope,
    role: roleOf(event),
    speaker: event.observedActor,
  });
  const turn = stemsOf(`${speaker ?? ""} ${text}`);
  const before = stemsOf(earlier.map(textOf).join(" "));
  const isReply = asked !== undefined && isQuestion(textOf(asked));
  return splitSentences(text)
    .filter((sentence) => !isQuestion(sentence))
    .map((sentence, index) => ({
      event,
      text: sentence,
      own: stemsOf(sentence),
      replied: isReply && index === 0 && !denies.test(sentence) ? stemsOf(textOf(asked)) : nothing,
      turn,
      before,
    }));
}

/** "No, never" replies to a question, and does not tell what it asks. */
const denies = /^(?:\p{L}+ )?(?:no|nope|nah|never|nein|non)(?!\p{L})/iu;

function roleOf({ content }: MemoryEvent): "user" | "assistant" | "system" | "tool" | null {
  return content.kind === "message" ? content.role : null;
}

function textOf({ content }: MemoryEvent): string {
  return contentText(content).slice(0, longestText);
}

function timeOf({ observedAt }: MemoryEvent): number {
  return Date.parse(observedAt);
}
