import { type ErasurePhase, formatTimestamp } from "@keepsake/core";
import { setImmediate as endOfTurn, setTimeout as delay } from "node:timers/promises";
import type { Deriver } from "../derivation/deriver.ts";
import { countAffected } from "../forget/count-affected.ts";
import type { ErasureListing, ErasureRecord } from "../storage/erasure-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { subtractCounts, toEnding } from "./erasure-receipt.ts";
import { findSharedReferences } from "./shared-references.ts";

/** Rows of the log that are looked through at once. */
const rowsPerSlice = 2_000;
/** Milliseconds that deleting may take at once, and events of the smallest and the largest slice. */
const sliceMs = 4;
const fewestSliceEvents = 8;
const mostSliceEvents = 512;
/** Events that are listed at once. */
const eventsInPart = 2_000;
/** Milliseconds between two attempts at what another process is in the way of. */
const pauseMs = 100;

/** What an erasure is carried out with. */
export interface ErasureWork {
  readonly storage: Storage;
  readonly deriver: Pick<Deriver, "mend">;
  readonly signal: AbortSignal;
  /** Called with the ids of the events that were deleted, as they are. */
  readonly onDeleted: (record: ErasureRecord, eventIds: readonly string[]) => void;
  /** Called as it goes on. */
  readonly onProgress: (record: ErasureRecord) => void;
}

/** Takes an erasure from phase to phase up to `cleanup`, as far as it comes until the signal aborts. */
export async function carryOut(work: ErasureWork, erasureId: string): Promise<void> {
  while (!work.signal.aborted) {
    const record = await work.storage.findErasure(erasureId);
    const step = record === null ? null : stepOf(record);
    if (record === null || step === null) {
      return;
    }
    await step(work, record);
  }
}

type Step = (work: ErasureWork, record: ErasureRecord) => Promise<void>;

/** What is to be done next; null where everything is deleted. What was before it was cancelled is settled. */
function stepOf({ erasure, isCancelled }: ErasureRecord): Step | null {
  const steps = {
    enumerate: isCancelled ? deleteAll : enumerate,
    refcount: isCancelled ? deleteAll : countReferences,
    delete: deleteAll,
    cleanup: null,
    done: null,
  };
  return steps[erasure.phase];
}

/** Gathers the events of a whole scope; those of a selection are gathered already. */
async function enumerate(work: ErasureWork, record: ErasureRecord): Promise<void> {
  const { storage, signal } = work;
  const { erasureId } = record.erasure;
  while (record.isWhole && !signal.aborted) {
    const isMore = await storage.gatherEvents(erasureId, rowsPerSlice);
    await endOfTurn();
    if (!isMore) {
      break;
    }
  }
  if (!signal.aborted) {
    const gathered = (await storage.findErasure(erasureId)) ?? record;
    await advance(work, gathered, "refcount");
  }
}

/** Finds out what goes with the events, in their scope and in others. */
async function countReferences(work: ErasureWork, record: ErasureRecord): Promise<void> {
  const { storage } = work;
  const { scope } = record.erasure;
  const eventIds = await listEvents(storage, record, "pending");
  const affected = await countAffected(storage, scope, eventIds);
  const shared = await findSharedReferences(storage, scope, eventIds);
  await advance(work, { ...record, affected, isShared: shared.length > 0 }, "delete");
}

async function deleteAll(work: ErasureWork, record: ErasureRecord): Promise<void> {
  const { storage, signal, onDeleted } = work;
  const { erasureId } = record.erasure;
  let limit = fewestSliceEvents;
  for (let isMore = true; isMore && !signal.aborted;) {
    const startMs = performance.now();
    const slice = await storage.deleteEvents(erasureId, limit);
    const tookMs = performance.now() - startMs;
    limit =
      tookMs > sliceMs
        ? Math.max(fewestSliceEvents, limit >> 1)
        : Math.min(mostSliceEvents, limit * 2);
    isMore = slice.isMore;
    onDeleted((await storage.findErasure(erasureId)) ?? record, slice.eventIds);
    await endOfTurn();
  }
  await settle(work, erasureId);
}

/**
 * Derives anew what is left, so that nothing rests on what is gone, and counts that. What is beside the
 * log goes last, when nobody can cancel any more.
 */
async function settle(work: ErasureWork, erasureId: string): Promise<void> {
  const { storage, deriver, signal } = work;
  const record = await storage.findErasure(erasureId);
  if (record === null || signal.aborted) {
    return;
  }
  const { scope, deleted } = record.erasure;
  if (record.isWhole && !record.isCancelled) {
    await storage.eraseBesideLog(scope);
  }
  do {
    await deriver.mend(scope);
  } while (!signal.aborted && (await storage.derivationState(scope)).needsRepair);
  const left = await listEvents(storage, record, "pending");
  const gone =
    record.affected === null
      ? deleted
      : subtractCounts(record.affected, await countAffected(storage, scope, left));
  const erasure = { ...record.erasure, deleted: { ...gone, events: deleted.events } };
  if (!signal.aborted) {
    await advance(work, { ...record, erasure }, "cleanup");
  }
}

/** Takes what erasures in `cleanup` deleted out of the files, once for all of them, and ends them. */
export async function cleanUp(work: ErasureWork, erasureIds: readonly string[]): Promise<void> {
  const { storage, signal } = work;
  for (const attempt of [() => storage.compact(), () => storage.settleLog()]) {
    while (!signal.aborted && !(await attempt())) {
      await delay(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
  for (const id of erasureIds) {
    const record = signal.aborted ? null : await storage.findErasure(id);
    if (record?.erasure.phase === "cleanup") {
      const deletedIds = await listEvents(storage, record, "deleted");
      work.onProgress(await storage.endErasure(toEnding(record, deletedIds)));
    }
  }
}

async function advance(
  { storage, onProgress }: ErasureWork,
  record: ErasureRecord,
  phase: ErasurePhase,
): Promise<void> {
  const erasure = { ...record.erasure, phase, status: "running", problem: null } as const;
  await storage.saveErasure({ ...record, erasure });
  onProgress({ ...record, erasure });
}

/** The record of an erasure that cannot go on. */
export function toFailed(record: ErasureRecord, problem: string): ErasureRecord {
  const endedAt = formatTimestamp(Date.now());
  return { ...record, erasure: { ...record.erasure, status: "failed", endedAt, problem } };
}

async function listEvents(
  storage: Storage,
  { erasure }: ErasureRecord,
  of: ErasureListing["of"],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let afterRow = 0; ;) {
    const listing = { of, afterRow, limit: eventsInPart };
    const part = await storage.erasureEvents(erasure.erasureId, listing);
    ids.push(...part.map(({ id }) => id));
    const last = part.at(-1);
    if (last === undefined || part.length < eventsInPart) {
      return ids;
    }
    afterRow = last.row;
    await endOfTurn();
  }
}
