import type { DeletedSlice, ErasureRecord } from "../../erasure-storage.ts";
import { countDeleted } from "../../count-deleted.ts";
import { recordsOfErased } from "../../../outbox/records-of-erased.ts";
import { forgetEvents } from "../forget-events.ts";
import type { PendingErasure } from "../tables/erasure-events-table.ts";
import type { ScopeRow } from "../tables/scopes-table.ts";
import type { Tables } from "../tables/tables.ts";
import { erasedKey } from "./erased-key.ts";
import { removeShared } from "./shared-records.ts";

const nothing: DeletedSlice = { eventIds: [], isMore: false };

/** Deletes some events of an erasure; runs within a transaction. */
export function deleteEvents(tables: Tables, id: string, limit: number): DeletedSlice {
  const record = tables.erasures.find(id);
  const scope = record === null ? null : tables.scopes.find(record.erasure.scope);
  if (record === null || scope === null || record.isCancelled) {
    return nothing;
  }
  const pending = tables.erasureEvents.pending(record.selectionId, limit);
  const eventIds = pending.filter(({ isLiving }) => isLiving).map((event) => event.id);
  const ids = pending.map((event) => event.id);
  const told = recordsOfErased(ids, tables.facts.ofEvents(ids));
  tables.deliveryCleaner.removeOfRecords(told);
  if (record.isShared) {
    removeShared(tables, scope.number, ids);
  }
  if (eventIds.length > 0) {
    forgetEvents(tables, scope.path, { ids: eventIds });
  }
  blank(tables, scope, { record, pending });
  tables.erasures.save(countDeleted(record, eventIds.length));
  return { eventIds, isMore: pending.length === limit };
}

interface ForgottenPart {
  readonly record: ErasureRecord;
  readonly pending: readonly PendingErasure[];
}

/** Takes away what forgetting leaves of events. */
function blank(
  tables: Tables,
  { number, log }: ScopeRow,
  { record, pending }: ForgottenPart,
): void {
  let keys = 0;
  for (const event of pending) {
    const { row, idempotencyKey: key } = event;
    tables.events.erase(row, key === null ? null : erasedKey(number, key));
    tables.erasureEvents.note(record.selectionId, event);
    keys += key === null ? 0 : 1;
  }
  tables.scopes.countErasedKeys(number, keys);
  if (pending.some(({ row }) => row === log.lastRow)) {
    tables.scopes.eraseLastTime(number);
  }
  tables.concepts.eraseProblems(number);
}
