import { termText } from "@keepsake/core";
import { factText } from "../facts/fact-text.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { chooseSentences } from "./choose-sentences.ts";
import type { Mention } from "./mention-scan.ts";
import type { Subject } from "./subject.ts";

/** Something that a summary is made from. */
export interface SummaryEvidence {
  readonly text: string;
  /** Ids of the facts, if it tells any, and of the events that tell it. */
  readonly ids: readonly string[];
  /** From 0 to 1. */
  readonly confidence: number;
}

/** What is known of a subject, the most telling first. */
export interface Evidence {
  readonly facts: readonly SummaryEvidence[];
  readonly sentences: readonly SummaryEvidence[];
}

/** What evidence is gathered from. */
export interface EvidenceSources {
  readonly facts: readonly FactVersion[];
  /** The newest first. */
  readonly mentions: readonly Mention[];
}

/** What somebody said is as sure as not: nobody has worked out what it states. */
const sentenceConfidence = 0.5;
const mostFacts = 20;
const mostSentences = 8;

/** The facts about a subject, those told most often first, and the most telling sentences beside. */
export function gatherEvidence(
  { calledAs, entity }: Subject,
  { facts, mentions }: EvidenceSources,
): Evidence {
  const about = facts.toSorted(byWeight(entity?.id ?? "")).slice(0, mostFacts);
  const told = about.map(factText);
  const chosen = chooseSentences(mentions, { calledAs, told, limit: mostSentences });
  return { facts: tellTogether(about), sentences: chosen.map(toSentenceEvidence) };
}

/**
 * What is said of an entity itself comes before what is said of others in relation to it. Ids tell
 * nothing: they differ where the same was written at another time.
 */
function byWeight(entityId: string): (left: FactVersion, right: FactVersion) => number {
  const rank = ({ subject }: FactVersion): number => (subject.id === entityId ? 0 : 1);
  return (left, right) =>
    rank(left) - rank(right) ||
    right.supports.length - left.supports.length ||
    (right.validFromMs ?? 0) - (left.validFromMs ?? 0) ||
    (factText(left) < factText(right) ? -1 : 1);
}

/** What is side by side of one subject is one sentence: "Ana speaks Dutch, Polish and Thai." */
function tellTogether(facts: readonly FactVersion[]): readonly SummaryEvidence[] {
  const groups = Map.groupBy(facts, ({ id, subject, predicate, matter, conflictsWith }) =>
    JSON.stringify(conflictsWith.length > 0 ? id : [subject.id, predicate, matter]),
  );
  return Array.from(groups.values()).flatMap(toFactEvidence);
}

function toFactEvidence(facts: readonly FactVersion[]): readonly SummaryEvidence[] {
  const [first] = facts;
  if (first === undefined) {
    return [];
  }
  const value = joinTexts(facts.map(({ object }) => termText(object)));
  const sentence = factText({ ...first, object: { type: "literal", datatype: "string", value } });
  const text = first.conflictsWith.length > 0 ? `${sentence} (disputed)` : sentence;
  const ids = facts.flatMap(({ id, supports }) => [id, ...supports.map(({ eventId }) => eventId)]);
  const confidences = facts.map(surenessOf);
  const confidence = confidences.reduce((sum, each) => sum + each, 0) / facts.length;
  return [{ text: text.replace(/[^.!?]$/u, "$&."), ids, confidence }];
}

function surenessOf({ supports }: FactVersion): number {
  return Math.max(0, ...supports.map(({ confidence }) => confidence));
}

function joinTexts(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

function toSentenceEvidence({ sentence, speaker, observedAt, eventId }: Mention): SummaryEvidence {
  const day = observedAt.slice(0, 10);
  const source = speaker === null ? day : `${speaker}, ${day}`;
  const text = `"${sentence.replaceAll(/\s+/g, " ")}" (${source})`;
  return { text, ids: [eventId], confidence: sentenceConfidence };
}
