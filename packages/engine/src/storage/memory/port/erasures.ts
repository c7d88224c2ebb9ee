import type { ErasureStorage } from "../../erasure-storage.ts";
import { beginErasure, readScopeState } from "../erasure/begin-erasure.ts";
import { deleteEvents } from "../erasure/delete-events.ts";
import { endErasure } from "../erasure/end-erasure.ts";
import { addToSelection, listSelection } from "../erasure/erasure-selection.ts";
import {
  cancelErasure,
  eraseBesideLog,
  erasureOfKey,
  gatherEvents,
  saveErasure,
} from "../erasure/erasure-steps.ts";
import { savePreview } from "../erasure/save-preview.ts";
import { findShared } from "../erasure/shared-records.ts";
import type { MemoryState } from "../memory-state.ts";

/** Erasures as maps. */
export function createErasureStorage(state: MemoryState): ErasureStorage {
  const { erasures, previews } = state;
  return {
    scopeState: (scope) => state.run(() => readScopeState(state, scope)),
    selectForErasure: ({ id, scope, eventIds, throughRow }) =>
      state.run(() =>
        addToSelection(
          state,
          id,
          (stored) =>
            stored.scope === scope &&
            stored.row <= throughRow &&
            eventIds.includes(stored.capture.id),
        ),
      ),
    sharedRecords: (scope, eventIds) =>
      state.run(() =>
        findShared(state, scope, eventIds).map((record) => ({
          scope: record.scope,
          id: record.id,
        })),
      ),
    savePreview: (record) => state.run(() => savePreview(state, record)),
    findPreview: (id) => state.run(() => previews.get(id)?.record ?? null),
    beginErasure: (beginning) => state.run(() => beginErasure(state, beginning)),
    erasureOfKey: (key) => state.run(() => erasureOfKey(state, key)),
    findErasure: (id) => state.run(() => erasures.get(id) ?? null),
    openErasures: () =>
      state.run(() => [...erasures.values()].filter(({ erasure }) => erasure.receipt === null)),
    saveErasure: (record) => state.run(() => saveErasure(state, record)),
    gatherEvents: (id, rows) => state.run(() => gatherEvents(state, id, rows)),
    erasureEvents: (id, listing) =>
      state.run(() => listSelection(state, erasures.get(id)?.selectionId ?? "", listing)),
    eraseBesideLog: (scope) => state.run(() => eraseBesideLog(state, scope)),
    deleteEvents: (id, limit) => state.run(() => deleteEvents(state, id, limit)),
    cancelErasure: (id, audit) => state.run(() => cancelErasure(state, id, audit)),
    compact: () => state.run(() => true),
    settleLog: () => state.run(() => true),
    endErasure: (ending) => state.run(() => endErasure(state, ending)),
  };
}
