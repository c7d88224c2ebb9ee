import type { MemoryEvent } from "@keepsake/core";
import type { EventListing } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { toFilterableEvent } from "@keepsake/core/packing";
import type { RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import { isRecordedWithin } from "../within-clip.ts";

/** Which of the newest events are asked for. */
export interface NewestListing extends Pick<RecallPlan, "scopes" | "clip" | "allows"> {
  readonly limit: number;
}

/** The most events that are read at once. */
const largestBatch = 500;

/** The newest events that may be recalled, up to a limit. */
export async function listNewestEvents(
  storage: Storage,
  listing: NewestListing,
  trace: LayerTrace,
): Promise<readonly MemoryEvent[]> {
  const { limit } = listing;
  const stretch = toStretch(listing);
  const newest: MemoryEvent[] = [];
  let found = 0;
  let after: EventListing["after"] = null;
  for (let size = limit; newest.length < limit; size *= 2) {
    const batchSize = Math.min(size, largestBatch);
    const events = await storage.listEvents({ ...stretch, after, limit: batchSize });
    newest.push(...events.filter((event) => mayRecall(event, listing, trace)));
    found += events.length;
    const last = events.length === batchSize ? events.at(-1) : undefined;
    if (last === undefined) {
      break;
    }
    after = { observedAtMs: Date.parse(last.observedAt), id: last.id };
  }
  trace.found = found;
  trace.drop(
    "limit",
    newest.slice(limit).map(({ id }) => id),
  );
  return newest.slice(0, limit);
}

function mayRecall(
  event: MemoryEvent,
  { clip, allows }: NewestListing,
  trace: LayerTrace,
): boolean {
  if (!isRecordedWithin(clip, Date.parse(event.recordedAt))) {
    trace.drop("time", [event.id]);
    return false;
  }
  const isAllowed = allows(toFilterableEvent(event));
  if (!isAllowed) {
    trace.drop("filter", [event.id]);
  }
  return isAllowed;
}

/** The events of a plan's time in the world. Bounds are whole milliseconds, the upper one exclusive. */
export function toStretch({
  scopes,
  clip,
}: Pick<RecallPlan, "scopes" | "clip">): Omit<EventListing, "after" | "limit"> {
  const { validAtMs, validDuring } = clip;
  const untilMs = Math.min(
    validAtMs === null ? Infinity : validAtMs + 1,
    validDuring?.toMs ?? Infinity,
  );
  return {
    scopes,
    sinceMs: validDuring?.fromMs ?? null,
    untilMs: untilMs === Infinity ? null : untilMs,
    labels: [],
    observedActor: null,
    modality: null,
  };
}
