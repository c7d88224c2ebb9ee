import {
  contentText,
  cutText,
  type RecalledEvent,
  type Reranker,
  TimeoutError,
  type Warning,
  withCallLimits,
} from "@keepsake/core";

/** A model that puts the best of what was found in order, and how long it may take. */
export interface Reranking {
  readonly reranker: Reranker;
  readonly timeoutMs: number;
  /** The caller's. */
  readonly signal?: AbortSignal | undefined;
}

/** So many of the best are put in order. */
export const mostReranked = 50;

/** Events in their order, and what went wrong. */
export interface RerankedEvents {
  readonly events: readonly RecalledEvent[];
  readonly warnings: readonly Warning[];
}

/**
 * Puts the best events in a model's order; those behind them stay where they are. The scores stay with
 * the places, so that they fall from the first to the last. Where the model fails or is too slow, the
 * order stays, with a warning.
 *
 * @throws the signal's reason on abort.
 */
export async function rerankEvents(
  query: string,
  events: readonly RecalledEvent[],
  reranking: Reranking,
): Promise<RerankedEvents> {
  const best = events.slice(0, mostReranked);
  if (best.length < 2) {
    return { events, warnings: [] };
  }
  const scores = await askReranker(query, best, reranking);
  return typeof scores === "string"
    ? { events, warnings: [toWarning(scores, reranking)] }
    : { events: [...sortByScores(best, scores), ...events.slice(mostReranked)], warnings: [] };
}

/** The model's scores, or why there are none. */
async function askReranker(
  query: string,
  events: readonly RecalledEvent[],
  { reranker, timeoutMs, signal }: Reranking,
): Promise<readonly number[] | string> {
  const texts = events.map(({ content }) => cutText(contentText(content)));
  try {
    const scores = await withCallLimits({ signal, timeoutMs }, async (limit) => {
      return await reranker.rerank({ query, texts, signal: limit });
    });
    const isScored = scores.length === texts.length && scores.every(Number.isFinite);
    return isScored ? scores : "gave no score for each text";
  } catch (error) {
    signal?.throwIfAborted();
    return TimeoutError.isInstance(error) ? `gave no scores within ${timeoutMs} ms` : "failed";
  }
}

function sortByScores(
  events: readonly RecalledEvent[],
  scores: readonly number[],
): readonly RecalledEvent[] {
  const scoreAt = (place: number): number => scores[place] ?? 0;
  const order = [...events.keys()].toSorted((left, right) => scoreAt(right) - scoreAt(left));
  return order.flatMap((from, place) => {
    const event = events[from];
    const score = events[place]?.score;
    return event === undefined ? [] : [{ ...event, ...(score !== undefined && { score }) }];
  });
}

function toWarning(problem: string, { reranker }: Reranking): Warning {
  const message = `the reranker ${reranker.name} ${problem}; events are in the order of their own score`;
  return { code: "reranker_skipped", message };
}
