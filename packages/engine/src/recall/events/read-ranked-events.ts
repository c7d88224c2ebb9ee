import { contentText, type MemoryEvent, type RecalledEvent } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { splitWords } from "../../text/split-words.ts";
import { toFilterableEvent } from "@keepsake/core/packing";
import type { PlannedQuery, RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import type { ScoredHit } from "../score-hits.ts";
import { chooseDistinct, sayingOf } from "./choose-distinct.ts";
import { dropTurns } from "./drop-turns.ts";

/** What reading needs of a plan. */
export interface RankedReading extends Pick<RecallPlan, "allows" | "isFiltered" | "limits"> {
  readonly query: PlannedQuery;
  readonly trace: LayerTrace;
}

/** The most turns that are read at once. */
const largestBatch = 500;
/** The most turns that are read to find others among those that say the same again and again. */
const mostSaidAgain = 200;

/**
 * Reads the best of ranked turns that may be recalled, up to the limit. Turns that only ask the same
 * are passed over: they repeat every word of the query and tell nothing. Data asks nothing. What one
 * says again stands back behind what was not said yet.
 */
export async function readRankedEvents(
  storage: Storage,
  found: readonly ScoredHit[],
  reading: RankedReading,
): Promise<readonly RecalledEvent[]> {
  const { trace, query, limits } = reading;
  const hits = await withLabels(storage, found, trace);
  const limit = limits.events;
  const asked = wordsOf(query.text);
  const ranked: RecalledEvent[] = [];
  const sayings = new Set<string>();
  const isWanting = (): boolean =>
    ranked.length < limit || (sayings.size < limit && ranked.length < mostSaidAgain);
  let at = 0;
  for (let size = limit; at < hits.length && isWanting(); size *= 2) {
    const batch = hits.slice(at, at + Math.min(size, largestBatch));
    const events = await storage.readEvents(batch.map(({ hit }) => hit.row));
    const kept = batch.flatMap((hit, index) =>
      keep(hit, events[index] ?? null, { ...reading, asked }),
    );
    ranked.push(...kept);
    kept.forEach((event) => sayings.add(sayingOf(event)));
    at += batch.length;
  }
  const { chosen, left } = chooseDistinct(ranked, limit);
  trace.drop(
    "limit",
    left.map(({ id }) => id),
  );
  await dropTurns(storage, trace, {
    reason: "limit",
    rows: hits.slice(at).map(({ hit }) => hit.row),
  });
  return chosen;
}

/** What has none of the labels asked for need not be read. */
async function withLabels(
  storage: Storage,
  found: readonly ScoredHit[],
  trace: LayerTrace,
): Promise<readonly ScoredHit[]> {
  const others = found.filter(({ hit }) => hit.mayHaveLabel === false);
  if (others.length === 0) {
    return found;
  }
  await dropTurns(storage, trace, { reason: "filter", rows: others.map(({ hit }) => hit.row) });
  return found.filter(({ hit }) => hit.mayHaveLabel !== false);
}

interface Keeping extends RankedReading {
  /** The words of the query. */
  readonly asked: string;
}

/** The event of a hit, unless it is gone, says nothing, may not be recalled, or only asks the same. */
function keep(
  { hit, score }: ScoredHit,
  event: MemoryEvent | null,
  { asked, allows, isFiltered, trace }: Keeping,
): readonly RecalledEvent[] {
  if (event === null || saysNothing(event)) {
    return [];
  }
  if (isFiltered && !allows(toFilterableEvent(event))) {
    trace.drop("filter", [event.id]);
    return [];
  }
  const asks = hit.isQuestion && event.content.kind !== "json";
  if (asks && wordsOf(contentText(event.content)) === asked) {
    trace.drop("repeats_query", [event.id]);
    return [];
  }
  return [{ ...event, score }];
}

/** Of a turn without words its neighbours may tell, but there is nothing to show. */
function saysNothing({ content }: MemoryEvent): boolean {
  return content.kind !== "blob_ref" && contentText(content).trim() === "";
}

function wordsOf(text: string): string {
  return splitWords(text).join(" ");
}
