import type { ErasureStorage } from "../../erasure-storage.ts";
import { beginErasure, readScopeState } from "../erasure/begin-erasure.ts";
import { deleteEvents } from "../erasure/delete-events.ts";
import { endErasure } from "../erasure/end-erasure.ts";
import { cancelErasure, eraseBesideLog, gatherEvents } from "../erasure/erasure-steps.ts";
import { findShared } from "../erasure/shared-records.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** Erasures in a database. */
export function createErasureStorage({
  connection,
  tables,
  scrubber,
}: SqliteParts): ErasureStorage {
  const { erasures, erasureEvents } = tables;
  return {
    scopeState: (scope) => connection.read(() => readScopeState(tables, scope)),
    selectForErasure: (selection) =>
      connection.write(() => erasureEvents.select(selection, numberOf(tables, selection.scope))),
    sharedRecords: (scope, eventIds) =>
      connection.read(() => findShared(tables, numberOf(tables, scope), eventIds)),
    savePreview: (record) =>
      connection.write(() => {
        for (const id of erasures.expire(record.preview.createdAt)) {
          erasureEvents.remove(id);
        }
        erasures.addPreview(record);
      }),
    findPreview: (id) => connection.read(() => erasures.preview(id)),
    beginErasure: (beginning) => connection.write(() => beginErasure(tables, beginning)),
    erasureOfKey: (key) => connection.read(() => erasures.byKey(key)),
    findErasure: (id) => connection.read(() => erasures.find(id)),
    openErasures: () => connection.read(() => erasures.open()),
    saveErasure: (record) => connection.write(() => erasures.save(record)),
    gatherEvents: (id, rows) => connection.write(() => gatherEvents(tables, id, rows)),
    erasureEvents: (id, listing) =>
      connection.read(() => {
        const record = erasures.find(id);
        return record === null ? [] : erasureEvents.list(record.selectionId, listing);
      }),
    eraseBesideLog: (scope) => connection.write(() => eraseBesideLog(tables, scope)),
    deleteEvents: (id, limit) => connection.write(() => deleteEvents(tables, id, limit)),
    cancelErasure: (id, audit) => connection.write(() => cancelErasure(tables, id, audit)),
    compact: () => scrubber.compact(),
    settleLog: () => scrubber.settleLog(),
    endErasure: (ending) => connection.write(() => endErasure(tables, ending)),
  };
}
