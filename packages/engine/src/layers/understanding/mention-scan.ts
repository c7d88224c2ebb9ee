import { contentText, type MemoryEvent } from "@keepsake/core";
import { speaksOfSpeaker } from "../../answer/asked-about.ts";
import { speakerEntity } from "../../entities/speaker-entity.ts";
import { isQuestion } from "../../text/is-question.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { NameIndex } from "./name-index.ts";
import type { Subject } from "./subject.ts";

/** A sentence that speaks of a subject. */
export interface Mention {
  readonly sentence: string;
  readonly eventId: string;
  readonly observedAt: string;
  /** Who said it; null where nobody is known to have. */
  readonly speaker: string | null;
}

/** Of each subject so many sentences are kept: the first to be added. */
const keptSentences = 50;
/** Of a long text only the beginning is read, in characters. */
const readLength = 20_000;
/** An event that names more than this is a list, and brings nothing together. */
const mostTogether = 12;

/**
 * Goes through events, the newest first, and keeps account of where subjects are spoken of. What an
 * assistant, a tool or a system says is passed over: it repeats and guesses.
 */
export class MentionScan {
  readonly #subjects: readonly Subject[];
  readonly #index: NameIndex;
  readonly #byEntity: ReadonlyMap<string, number>;
  readonly #counts: number[];
  readonly #mentions: Mention[][];
  readonly #together: readonly Map<number, number>[];

  constructor(subjects: readonly Subject[]) {
    this.#subjects = subjects;
    this.#index = new NameIndex(subjects);
    this.#byEntity = new Map(subjects.map(({ entity }, at) => [entity?.id ?? "", at]));
    this.#counts = subjects.map(() => 0);
    this.#mentions = subjects.map(() => []);
    this.#together = subjects.map(() => new Map<number, number>());
  }

  /** Takes in an event. */
  add(event: MemoryEvent): void {
    const { content } = event;
    const isSaid =
      content.kind === "text" || (content.kind === "message" && content.role === "user");
    if (!isSaid) {
      return;
    }
    const speaker = this.#speakerOf(event);
    const mentioned = new Set<number>();
    for (const sentence of this.#telling(contentText(content).slice(0, readLength), speaker)) {
      for (const subject of this.#spokenOf(sentence, speaker)) {
        mentioned.add(subject);
        this.#keep(subject, sentence, event);
      }
    }
    for (const subject of mentioned) {
      this.#counts[subject] = (this.#counts[subject] ?? 0) + 1;
    }
    this.bringTogether(Array.from(mentioned));
  }

  /** Counts that subjects, given by their places, are spoken of together. */
  bringTogether(subjects: readonly number[]): void {
    if (subjects.length > mostTogether) {
      return;
    }
    for (const subject of subjects) {
      const others = this.#together[subject];
      for (const other of subjects.filter((each) => each !== subject)) {
        others?.set(other, (others.get(other) ?? 0) + 1);
      }
    }
  }

  /** Places of the subjects whose names a text has. */
  namedIn(text: string): readonly number[] {
    return this.#index.namedIn(text);
  }

  /** Place of the subject that is an entity. */
  placeOf(entityId: string): number | undefined {
    return this.#byEntity.get(entityId);
  }

  /** How many events speak of a subject. */
  countOf(subject: number): number {
    return this.#counts[subject] ?? 0;
  }

  /** The newest sentences that speak of a subject, the newest first. */
  mentionsOf(subject: number): readonly Mention[] {
    return this.#mentions[subject] ?? [];
  }

  /** The subjects that are spoken of together with one, the closest first. */
  relatedTo(subject: number): readonly Subject[] {
    const others = Array.from(this.#together[subject] ?? []);
    return others
      .toSorted(([left, one], [right, other]) => other - one || left - right)
      .flatMap(([place]) => this.#subjects[place] ?? []);
  }

  /** Splitting takes time, so a text that can speak of nobody is spared it. */
  #telling(text: string, speaker: number | undefined): readonly string[] {
    const mayTell =
      (speaker !== undefined && speaksOfSpeaker(text)) || this.#index.namedIn(text).length > 0;
    return mayTell ? splitSentences(text).filter((sentence) => !isQuestion(sentence)) : [];
  }

  #spokenOf(sentence: string, speaker: number | undefined): readonly number[] {
    const named = this.#index.namedIn(sentence);
    return speaker !== undefined && !named.includes(speaker) && speaksOfSpeaker(sentence)
      ? [...named, speaker]
      : named;
  }

  #speakerOf({ scope, observedActor, content }: MemoryEvent): number | undefined {
    return content.kind === "message" || observedActor !== null
      ? this.placeOf(speakerEntity({ scope, speaker: observedActor }).id)
      : undefined;
  }

  #keep(subject: number, sentence: string, event: MemoryEvent): void {
    const mentions = this.#mentions[subject];
    if (mentions === undefined || mentions.length >= keptSentences) {
      return;
    }
    const place = this.#speakerOf(event);
    const named = place === undefined ? null : (this.#subjects[place]?.name ?? null);
    const { id, observedAt, observedActor } = event;
    mentions.push({ sentence, eventId: id, observedAt, speaker: named ?? observedActor });
  }
}
