import type { Answer, Citation, MemoryEvent, Pack } from "@keepsake/core";
import { abstention } from "./abstention.ts";
import { changeOfEvidence, changeOfFinding } from "./candidates/answer-unchanged.ts";
import { findQuotes } from "./candidates/find-quotes.ts";
import { findSoftly } from "./candidates/find-softly.ts";
import { citeEvent } from "@keepsake/core/packing";
import { analyseQuery } from "../recall/analyse-query.ts";
import { asksOfPast } from "./told/tell-time.ts";
import {
  type AnswerSources,
  answerFromFacts,
  type FactFinding,
  type FactRequest,
} from "./facts/answer-from-facts.ts";
import type { FactAnswer } from "./facts/fact-answer.ts";
import type { Evidence } from "./find-evidence.ts";
import { quoteSentence } from "./quote-sentence.ts";
import { findStaleValues } from "./stale-values.ts";
import { tellsOf } from "./tells-of.ts";

/** An answer in words. */
export type Phrased = Pick<Answer, "answer" | "citations">;

/** What to answer, and the pack to quote from where facts do not tell. */
interface PackedRequest extends FactRequest {
  readonly pack: Pack;
}

/** Answers from facts, else from the events of a pack. */
export async function answerFrom(sources: AnswerSources, asked: PackedRequest): Promise<Phrased> {
  const finding = await answerFromFacts(sources, asked);
  return (
    (await phraseUnchanged(sources, asked, await overrule(sources, asked, finding))) ??
    (await phraseUnchanged(sources, asked, await findSoftly(sources, asked))) ??
    (await quoteEvidence(sources, asked, finding))
  );
}

/** What fits a question clearly better than what a pattern has read answers instead. */
async function overrule(
  sources: AnswerSources,
  asked: PackedRequest,
  finding: FactFinding,
): Promise<FactFinding> {
  const { outcome } = finding;
  if (outcome === null || typeof outcome === "string") {
    return finding;
  }
  const rivals = new Set(outcome.cited.map(({ factId }) => factId));
  const soft = await findSoftly(sources, { ...asked, rivals });
  return soft.outcome !== null && typeof soft.outcome === "object" ? soft : finding;
}

/** What facts tell, unless a later turn speaks against it. */
async function phraseUnchanged(
  sources: AnswerSources,
  asked: PackedRequest,
  finding: FactFinding,
): Promise<Phrased | null> {
  const phrased = phraseFinding(finding);
  const events = asked.pack.layers.events;
  const change =
    phrased === null ? "none" : await changeOfFinding(sources, asked, { finding, events });
  return change === "none" ? phrased : phraseChange(change, asked.question);
}

function phraseChange(change: Evidence | "ended", question: string): Phrased {
  return phraseEvidence(question, change === "ended" ? [] : [change]);
}

/** Null where facts do not tell, so that sentences may. */
function phraseFinding({ outcome, events }: FactFinding): Phrased | null {
  if (outcome === null || outcome === "untold") {
    return null;
  }
  return outcome === "ended" ? { answer: abstention, citations: [] } : citeFacts(outcome, events);
}

/** Without the events that facts were taken from nothing shows them to be so. */
function citeFacts(
  { text, cited }: FactAnswer,
  events: ReadonlyMap<string, MemoryEvent>,
): Phrased | null {
  const citations = cited.flatMap(({ eventId }, index): Citation[] => {
    const event = events.get(eventId);
    return event === undefined ? [] : [citeEvent(event, index + 1)];
  });
  return citations.length === cited.length ? { answer: text, citations } : null;
}

async function quoteEvidence(
  sources: AnswerSources,
  asked: PackedRequest,
  { outcome }: FactFinding,
): Promise<Phrased> {
  const { facts } = sources;
  const { question, atMs, pack } = asked;
  const known = pack.layers.events.filter((event) => atMs === null || tellsOf(event, atMs));
  const stale = await findStaleValues(facts, known, asked);
  const isUntold = outcome === "untold";
  const doubts = { stale, isUntold };
  const found = await findQuotes(asked, {
    facts,
    known,
    recalled: pack.layers.events,
    doubts,
  });
  const [evidence] = found;
  const change =
    evidence === undefined
      ? "none"
      : await changeOfEvidence(sources, asked, {
          evidence,
          events: rivalsOf(evidence, known, question),
        });
  return change === "none" ? phraseEvidence(question, found) : phraseChange(change, question);
}

/**
 * Of what somebody in a talk told only that one can say that it is otherwise now; and when it happened
 * stays as it was.
 */
function rivalsOf(
  { event: { observedActor }, answer }: Evidence,
  events: readonly MemoryEvent[],
  question: string,
): readonly MemoryEvent[] {
  if (answer === undefined) {
    return events;
  }
  const isOver = analyseQuery(question).asksFor === "when" && asksOfPast(question);
  return isOver ? [] : events.filter((event) => event.observedActor === observedActor);
}

function phraseEvidence(question: string, evidence: readonly Evidence[]): Phrased {
  if (evidence.length === 0) {
    return { answer: abstention, citations: [] };
  }
  const citations = evidence.map(({ event }, index) => citeEvent(event, index + 1));
  return { answer: joinQuotes(evidence, question), citations };
}

/** Quoted sentences stand one after the other, and answers out of several turns as a list. */
function joinQuotes(evidence: readonly Evidence[], question: string): string {
  const quotes = evidence.map((found, index) => ({
    text: found.answer ?? quoteSentence(found, question),
    marker: `[${index + 1}]`,
  }));
  const alike = Object.values(Object.groupBy(quotes, ({ text }) => text));
  const isList = evidence.every(({ answer }) => answer !== undefined);
  return alike
    .map((same = []) => [same[0]?.text, ...same.map(({ marker }) => marker)].join(" "))
    .join(isList ? ", " : " ");
}
