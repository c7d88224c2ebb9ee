import { contentText, type MemoryEvent } from "@keepsake/core";
import { speakerOf } from "../../recall/speaker-of.ts";
import { isQuestion } from "../../text/is-question.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { splitWords } from "../../text/split-words.ts";
import { stemsOf } from "../facts/word-stems.ts";
import { meantPerson } from "./meant-person.ts";

/** A sentence of a talk between people, with what stands around it, as stems. */
export interface ToldSentence {
  readonly event: MemoryEvent;
  /** The place of its turn among the recalled ones, from 0. */
  readonly rank: number;
  readonly text: string;
  /** Of whom it tells; null where that may be several. */
  readonly about: string | null;
  readonly asks: boolean;
  /** The words of the names of those who speak. */
  readonly names: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly turn: ReadonlySet<string>;
  /** The turn before, which it replies to where that one asks. */
  readonly before: ReadonlySet<string>;
  readonly isReply: boolean;
  /** The turn that came two before. */
  readonly earlier: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Turns that follow each other later than this are of two talks. */
const sameTalkMs = 1_800_000;
const longestText = 4_000;
const nothing: ReadonlySet<string> = new Set();

/** What people say to each other, and by whom. */
export interface SpokenTurn {
  readonly event: MemoryEvent;
  readonly speaker: string;
  readonly text: string;
}

/** The turns of people that are known by name, in the order given. */
export function readSpokenTurns(events: readonly MemoryEvent[]): readonly SpokenTurn[] {
  return events.flatMap((event) => {
    const { content, scope, observedActor } = event;
    const role = content.kind === "message" ? content.role : null;
    const speaker = speakerOf({ scope, role, speaker: observedActor });
    const isOfPerson = content.kind !== "json" && (role === null || role === "user");
    const text = contentText(content).slice(0, longestText);
    return speaker === null || !isOfPerson ? [] : [{ event, speaker, text }];
  });
}

/** The sentences of turns, the best turn first. Notes in brackets are sentences of their own. */
export function readToldSentences(turns: readonly SpokenTurn[]): readonly ToldSentence[] {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  const names = new Set(speakers.flatMap(splitWords));
  const ordered = turns
    .toSorted((left, right) => timeOf(left) - timeOf(right))
    .map((turn) => ({ ...turn, stems: stemsOf(turn.text) }));
  const places = new Map(ordered.map(({ event }, place) => [event, place]));
  return turns.flatMap((turn, rank) => {
    const around = readAround(ordered, places.get(turn.event) ?? 0);
    const talk = { speaker: turn.speaker, others: speakers.filter((one) => one !== turn.speaker) };
    return sentencesIn(turn.text).map((text) => ({
      ...around,
      event: turn.event,
      rank,
      names,
      text,
      about: meantPerson(text, talk),
      asks: isQuestion(text),
      own: stemsOf(text),
    }));
  });
}

interface OrderedTurn extends SpokenTurn {
  readonly stems: ReadonlySet<string>;
}

type Surroundings = Pick<ToldSentence, "turn" | "before" | "isReply" | "earlier" | "after">;

function readAround(ordered: readonly OrderedTurn[], place: number): Surroundings {
  const turn = ordered[place];
  const near = (offset: number): OrderedTurn | undefined => {
    const other = ordered[place + offset];
    return turn !== undefined && other !== undefined && isSameTalk(other, turn) ? other : undefined;
  };
  const before = near(-1);
  const isReply = before !== undefined && before.speaker !== turn?.speaker;
  return {
    turn: turn?.stems ?? nothing,
    before: before?.stems ?? nothing,
    isReply: isReply && isQuestion(before.text),
    earlier: near(-2)?.stems ?? nothing,
    after: near(1)?.stems ?? nothing,
  };
}

/** Where a sentence begins without a capital. */
const lowerStart = /(?<=\p{Ll}{3}[.!?])\s+(?=\p{Ll})/u;

function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?=\[)|(?<=\])/u)
    .flatMap(splitSentences)
    .flatMap((sentence) => sentence.split(lowerStart))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function isSameTalk(other: SpokenTurn, turn: SpokenTurn): boolean {
  return (
    other.event.scope === turn.event.scope && Math.abs(timeOf(other) - timeOf(turn)) <= sameTalkMs
  );
}

function timeOf({ event }: SpokenTurn): number {
  return Date.parse(event.observedAt);
}
