import type { MemoryEvent } from "@keepsake/core";
import { speakerEntity } from "../../entities/speaker-entity.ts";
import type { AnswerSources, FactFinding, FactRequest } from "../facts/answer-from-facts.ts";
import type { Evidence } from "../find-evidence.ts";
import { type Claimed, findChange, saysOver, sentenceOfChange } from "./find-change.ts";
import { readSoftQuestion, type SoftQuestion } from "./soft-question.ts";

/** A question put in the past, or for a time of the value's own, is answered by what was so. */
const past =
  /\b(?:did|was|were|had|used to|since|until|how long|before|previous\p{L}*|former\p{L}*|ever|why)\b/iu;

const isOfNow = /\b(?:am|is|are|do|does|have|has|'s|'re|'m)\b/iu;

/** What a later turn makes of an answer: it stands, another sentence answers, or nothing does. */
export type Change = "none" | "ended" | Evidence;

/** Whether a later turn that no fact was read from ends or replaces what facts would answer. */
export async function changeOfFinding(
  sources: AnswerSources,
  asked: FactRequest,
  { finding, events }: { readonly finding: FactFinding; readonly events: readonly MemoryEvent[] },
): Promise<Change> {
  const { outcome } = finding;
  if (outcome === null || typeof outcome === "string" || !isOfPresent(asked)) {
    return "none";
  }
  const told = outcome.cited.flatMap(({ eventId }) => finding.events.get(eventId) ?? []);
  const cited = new Set(outcome.cited.map(({ factId }) => factId));
  const text = outcome.text.replaceAll(/\[\d+\]/gu, "");
  const known = await readKnown(sources, asked, [...events, ...told]);
  const facts = known.facts.filter(({ id }) => cited.has(id));
  return toChange({ text, told, facts }, { ...known, events });
}

/** Whether a later turn ends or replaces what a sentence tells. */
export async function changeOfEvidence(
  sources: AnswerSources,
  asked: FactRequest,
  { evidence, events }: { readonly evidence: Evidence; readonly events: readonly MemoryEvent[] },
): Promise<Change> {
  if (!isOfPresent(asked)) {
    return "none";
  }
  if (isOfNow.test(asked.question) && saysOver(evidence.sentence, asked.question)) {
    return "ended";
  }
  const claimed = { text: evidence.sentence, told: [evidence.event], facts: [] };
  const known = await readKnown(sources, asked, events);
  return toChange(claimed, { ...known, events });
}

function isOfPresent({ question, atMs }: FactRequest): boolean {
  return atMs === null && !past.test(question);
}

interface Known {
  readonly facts: Claimed["facts"];
  readonly question: SoftQuestion;
}

async function readKnown(
  { facts: reader }: AnswerSources,
  { question, scope, scopes }: FactRequest,
  events: readonly MemoryEvent[],
): Promise<Known> {
  const eventIds = [...new Set(events.map(({ id }) => id))];
  const names = (await reader?.readNames(scopes)) ?? [];
  const facts =
    reader === null || eventIds.length === 0
      ? []
      : await reader.readFacts({ scopes, subjectIds: null, predicates: null, eventIds });
  const self = speakerEntity({ scope, speaker: null });
  return { facts, question: readSoftQuestion(question, { names, self }) };
}

function toChange(
  claimed: Claimed,
  sources: Known & { readonly events: readonly MemoryEvent[] },
): Change {
  const event = claimed.told.length === 0 ? null : findChange(claimed, sources);
  if (event === null) {
    return "none";
  }
  const sentence = sentenceOfChange(event, claimed, sources.question);
  return sentence === null ? "ended" : { event, sentence, support: 1 };
}
