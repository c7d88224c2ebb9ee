import { contentText, type MemoryEvent, type RecalledEvent } from "@keepsake/core";
import type { SearchResult, Storage } from "../storage/storage.ts";
import { splitWords } from "../text/split-words.ts";
import { analyseQuery } from "./analyse-query.ts";
import { scoreHits } from "./score-hits.ts";
import { speakerOf } from "./speaker-of.ts";

/** What to rank. */
export interface Ranking {
  readonly query: string;
  readonly scopes: readonly string[];
  /** Most events to give. */
  readonly limit: number;
}

/** Read beyond the limit, for the events that are passed over. */
const spareEvents = 5;

/**
 * The events of some scopes that bear on a query, best first. Turns that only ask the same are
 * passed over: they repeat every word of the query and tell nothing.
 */
export async function rankEvents(
  storage: Storage,
  { query, scopes, limit }: Ranking,
): Promise<readonly RecalledEvent[]> {
  const analysis = analyseQuery(query);
  const found = nameSpeakers(await storage.searchEvents({ scopes, terms: analysis.terms }));
  const best = scoreHits(analysis, found).slice(0, limit + spareEvents);
  const events = await storage.readEvents(best.map(({ hit }) => hit.row));
  const asked = wordsOf(query);
  return best
    .flatMap(({ hit, score }, index) => {
      const event = events[index] ?? null;
      return event === null || (hit.isQuestion && wordsOf(textOf(event)) === asked)
        ? []
        : [{ ...event, score }];
    })
    .slice(0, limit);
}

function nameSpeakers({ hits, statistics }: SearchResult): SearchResult {
  return { statistics, hits: hits.map((hit) => ({ ...hit, speaker: speakerOf(hit) })) };
}

function textOf({ content }: MemoryEvent): string {
  return contentText(content);
}

function wordsOf(text: string): string {
  return splitWords(text).join(" ");
}
