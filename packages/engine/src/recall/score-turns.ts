import type { SearchHit } from "../storage/log-storage.ts";
import { weighNeighbour } from "./neighbour-weight.ts";
import type { ScopeShape } from "./scope-shape.ts";
import { weights } from "./weights.ts";

/** What turns are scored by. */
export interface TurnScoring {
  /** The worth of each term group. */
  readonly terms: readonly number[];
  readonly shapes: ReadonlyMap<string, ScopeShape>;
  /** How many places around a turn its words still count. */
  readonly reach: number;
}

/** How many places around a turn its words tell anything. */
export const neighbourReach: number = weights.previousTurns.length;

/**
 * Scores each of `hits`, which stand in order of scope and position, by the words of the query in
 * it and in the turns around it. As in BM25F (Robertson, Zaragoza and Taylor, 2004), the mentions
 * in all fields, each weighted and normalised by its own length, are added up, then saturated.
 */
export function scoreTurns(
  hits: readonly SearchHit[],
  { terms, shapes, reach }: TurnScoring,
): readonly number[] {
  const mentions = hits.map(() => new Float64Array(terms.length));
  for (const [index, source] of hits.entries()) {
    if (source.terms.length > 0) {
      const shape = shapes.get(source.scope);
      for (let at = Math.max(0, index - reach); at <= index + reach; at++) {
        addMentions(mentions[at], { source, target: hits[at], shape });
      }
    }
  }
  return mentions.map((counts) => saturate(counts, terms));
}

interface Mentioning {
  readonly source: SearchHit;
  readonly target: SearchHit | undefined;
  readonly shape: ScopeShape | undefined;
}

function addMentions(
  counts: Float64Array | undefined,
  { source, target, shape }: Mentioning,
): void {
  if (counts === undefined || target === undefined) {
    return;
  }
  const isOwn = source === target;
  const share =
    (weighNeighbour(source, target) *
      (shape?.hasAssistant && !isOwn ? weights.neighboursBesideAssistant : 1)) /
    normaliseLength(source, shape);
  for (const term of share > 0 ? source.terms : []) {
    counts[term] = (counts[term] ?? 0) + share;
  }
}

function normaliseLength(hit: SearchHit, shape: ScopeShape | undefined): number {
  const penalty = hit.role === "assistant" ? weights.assistantLengthPenalty : weights.lengthPenalty;
  return shape === undefined ? 1 : 1 - penalty + (penalty * hit.wordCount) / shape.averageWords;
}

function saturate(counts: Float64Array, terms: readonly number[]): number {
  const k = weights.saturation;
  return terms.reduce((sum, worth, term) => {
    const count = counts[term] ?? 0;
    return sum + (worth * count * (k + 1)) / (count + k);
  }, 0);
}
