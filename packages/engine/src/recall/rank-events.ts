import { contentText, type RecalledEvent } from "@keepsake/core";
import type { SearchResult, Storage } from "../storage/storage.ts";
import { splitWords } from "../text/split-words.ts";
import { analyseQuery } from "./analyse-query.ts";
import { type ScoredHit, scoreHits } from "./score-hits.ts";
import { neighbourReach } from "./score-turns.ts";
import { speakerOf } from "./speaker-of.ts";

/** What to rank. */
export interface Ranking {
  readonly query: string;
  readonly scopes: readonly string[];
  /** Most events to give. */
  readonly limit: number;
}

/**
 * The events of some scopes that bear on a query, best first. Turns that only ask the same are
 * passed over: they repeat every word of the query and tell nothing.
 */
export async function rankEvents(
  storage: Storage,
  { query, scopes, limit }: Ranking,
): Promise<readonly RecalledEvent[]> {
  const analysis = analyseQuery(query);
  const search = { scopes, terms: analysis.terms, neighbours: neighbourReach };
  const hits = scoreHits(analysis, nameSpeakers(await storage.searchEvents(search)));
  const asked = wordsOf(query);
  const ranked: RecalledEvent[] = [];
  for (let at = 0; ranked.length < limit && at < hits.length; at += limit) {
    ranked.push(...(await readAnswering(storage, hits.slice(at, at + limit), asked)));
  }
  return ranked.slice(0, limit);
}

/** Reads the events of hits, but for those that are gone or only ask what was `asked`. */
async function readAnswering(
  storage: Storage,
  hits: readonly ScoredHit[],
  asked: string,
): Promise<readonly RecalledEvent[]> {
  const events = await storage.readEvents(hits.map(({ hit }) => hit.row));
  return hits.flatMap(({ hit, score }, index) => {
    const event = events[index] ?? null;
    const isPassedOver =
      event === null || (hit.isQuestion && wordsOf(contentText(event.content)) === asked);
    return isPassedOver ? [] : [{ ...event, score }];
  });
}

function nameSpeakers({ hits, statistics }: SearchResult): SearchResult {
  return { statistics, hits: hits.map((hit) => ({ ...hit, speaker: speakerOf(hit) })) };
}

function wordsOf(text: string): string {
  return splitWords(text).join(" ");
}
