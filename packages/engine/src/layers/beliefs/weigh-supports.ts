import type { Support } from "../facts/holding.ts";
import { stanceOf, type Weight, weighEvidence } from "./weigh-evidence.ts";

/**
 * What the events for a claim and those against it amount to. Where nothing else speaks for or against
 * what was stated as a belief, it is as sure as it was stated last.
 */
export function weighSupports(
  supporting: readonly Support[],
  opposing: readonly Support[],
): Weight {
  const weight = weighEvidence({
    supporting: supporting.map(({ confidence }) => confidence),
    opposing: opposing.map(({ confidence }) => confidence),
  });
  const stated = lastStated(supporting);
  const isAlone = opposing.length === 0 && supporting.every(isStatement);
  return stated === undefined || !isAlone ? weight : asStated(stated.confidence, weight);
}

/** Whether an event states a belief. */
export function isStatement({ statedOn }: Support): boolean {
  return statedOn !== undefined;
}

function lastStated(supports: readonly Support[]): Support | undefined {
  return supports
    .filter(isStatement)
    .toSorted((left, right) => left.observedAtMs - right.observedAtMs)
    .at(-1);
}

function asStated(confidence: number, { confidenceInterval: [low, high] }: Weight): Weight {
  return {
    confidence,
    stance: stanceOf(confidence),
    confidenceInterval: [Math.min(low, confidence), Math.max(high, confidence)],
  };
}
