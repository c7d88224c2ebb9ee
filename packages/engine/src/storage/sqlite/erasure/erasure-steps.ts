import type { AuditDraft } from "../../../audit/audit-draft.ts";
import type { ErasureRecord } from "../../erasure-storage.ts";
import type { Tables } from "../tables/tables.ts";

/** Gathers some more events of a whole scope, and says whether more are left; within a transaction. */
export function gatherEvents(tables: Tables, id: string, rows: number): boolean {
  const record = tables.erasures.find(id);
  const scope = record === null ? null : tables.scopes.find(record.erasure.scope);
  if (record === null || scope === null) {
    return false;
  }
  const afterRow = record.gatheredRow;
  const throughRow = Math.min(record.throughRow, afterRow + rows);
  tables.erasureEvents.gather(record.selectionId, scope.number, { afterRow, throughRow });
  tables.erasures.save({ ...record, gatheredRow: throughRow });
  return throughRow < record.throughRow;
}

/** Erases what a scope keeps beside its log; within a transaction. */
export function eraseBesideLog(tables: Tables, path: string): void {
  const scope = tables.scopes.find(path);
  if (scope !== null) {
    tables.concepts.eraseScope(scope.number);
    tables.timePhrases.clear(scope.number);
    tables.forgetRequests.eraseDigests(scope.number);
    tables.deliveryCleaner.removeOfScope(path);
  }
}

/** Cancels an erasure that has not deleted everything, and gives it; within a transaction. */
export function cancelErasure(tables: Tables, id: string, audit: AuditDraft): ErasureRecord | null {
  const record = tables.erasures.find(id);
  if (record === null || record.isCancelled || !mayCancel(tables, record)) {
    return record;
  }
  tables.erasures.cancel(id);
  tables.audit.append([audit]);
  return { ...record, isCancelled: true };
}

function mayCancel({ erasureEvents }: Tables, { erasure, selectionId }: ErasureRecord): boolean {
  return (
    erasure.phase === "enumerate" ||
    erasure.phase === "refcount" ||
    (erasure.phase === "delete" && erasureEvents.hasPending(selectionId))
  );
}
