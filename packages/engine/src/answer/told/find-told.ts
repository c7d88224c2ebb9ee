import type { MemoryEvent } from "@keepsake/core";
import { analyseQuery } from "../../recall/analyse-query.ts";
import type { Evidence } from "../find-evidence.ts";
import { isStale, type StaleValues } from "../stale-values.ts";
import { readAskedSpeakers } from "./asked-speakers.ts";
import { scoreTold, type ToldAsking } from "./score-told.ts";
import { readSpokenTurns, readToldSentences, type ToldSentence } from "./told-sentences.ts";
import { readToldTerms } from "./told-terms.ts";
import { toldWeights } from "./told-weights.ts";

/** A question, and the stretch of time that it names; null for none. */
export type ToldQuestion = Pick<ToldAsking, "question" | "period">;

/** What people told each other that answers a question. */
export interface ToldFinding extends Pick<ToldAsking, "terms"> {
  /** The best first, of different turns; empty where nothing that was told of the one asked about answers. */
  readonly evidence: readonly Evidence[];
}

interface Scored {
  readonly sentence: ToldSentence;
  readonly score: number;
}

/**
 * Answers a question that names somebody who speaks in a talk between several people: with what was told
 * of that one, unless something better was told of another. Null for other questions.
 */
export function findTold(
  { question, period }: ToldQuestion,
  events: readonly MemoryEvent[],
  stale: StaleValues,
): ToldFinding | null {
  const turns = readSpokenTurns(events);
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  const { asked, words } = readAskedSpeakers(question, speakers);
  if (asked.length === 0 || speakers.length < 2) {
    return null;
  }
  const sentences = readToldSentences(turns);
  const terms = readToldTerms(question, words, sentences);
  const asking = { question, period, asksFor: analyseQuery(question).asksFor, terms };
  const scored = sentences
    .filter(({ event, own }) => !isStale(own, stale.get(event.id)))
    .map((sentence) => ({ sentence, score: scoreTold(sentence, asking) }));
  const isMeant = ({ sentence: { about } }: Scored): boolean =>
    asked.length > 1 || about === null || asked.includes(about);
  const own = scored.filter((each) => isMeant(each) && !each.sentence.asks);
  const others = scored.filter((each) => !isMeant(each));
  const evidence = bestOfTurns(own);
  const [best] = evidence;
  const rival = Math.max(0, ...others.map(({ score }) => score));
  const isTold =
    best !== undefined && best.score >= Math.max(toldWeights.least, rival - toldWeights.lead);
  return { terms, evidence: isTold ? evidence.map(toEvidence) : [] };
}

function bestOfTurns(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<MemoryEvent, Scored>();
  for (const each of scored) {
    const known = best.get(each.sentence.event);
    if (known === undefined || each.score > known.score) {
      best.set(each.sentence.event, each);
    }
  }
  return [...best.values()].toSorted((left, right) => right.score - left.score);
}

function toEvidence({ sentence, score }: Scored): Evidence {
  return { event: sentence.event, sentence: sentence.text, support: score };
}
