import { recordsOfErased } from "../../../outbox/records-of-erased.ts";
import { countDeleted } from "../../count-deleted.ts";
import type { DeletedSlice } from "../../erasure-storage.ts";
import { forgetEvents } from "../forget-events.ts";
import type { MemoryState } from "../memory-state.ts";
import { eraseStoredEvent } from "../stored-event.ts";
import type { ErasureSelection } from "./erasure-selection.ts";
import { eraseProblems, saveErasure } from "./erasure-steps.ts";
import { removeShared } from "./shared-records.ts";

/** Deletes some events of an erasure. */
export function deleteEvents(state: MemoryState, id: string, limit: number): DeletedSlice {
  const record = state.erasures.get(id);
  const selection: ErasureSelection = state.selections.get(record?.selectionId ?? "") ?? new Map();
  if (record === undefined || record.isCancelled) {
    return { eventIds: [], isMore: false };
  }
  const { scope } = record.erasure;
  const pending = state.log.filter(({ row }) => selection.get(row) === "pending").slice(0, limit);
  const ids = pending.map(({ capture }) => capture.id);
  const living = pending.filter(({ isForgotten }) => !isForgotten);
  const eventIds = living.map(({ capture }) => capture.id);
  const restingOn = state
    .allFacts()
    .map(({ fact }) => fact)
    .filter(({ supports }) => supports.some(({ eventId }) => ids.includes(eventId)));
  state.outbox.eraseRecords(recordsOfErased(ids, restingOn));
  if (record.isShared) {
    removeShared(state, scope, ids);
  }
  if (eventIds.length > 0) {
    forgetEvents(state, scope, { ids: eventIds });
  }
  for (const stored of pending) {
    selection.set(stored.row, living.includes(stored) ? "deleted" : "remains");
    eraseStoredEvent(stored);
  }
  eraseProblems(state, scope);
  saveErasure(state, countDeleted(record, eventIds.length));
  return { eventIds, isMore: pending.length === limit };
}
