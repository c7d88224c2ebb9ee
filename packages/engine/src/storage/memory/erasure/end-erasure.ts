import { describeErased } from "../../../outbox/describe-erased.ts";
import { toAuditId } from "../../../audit/audit-id.ts";
import type { ErasureEnding, ErasureRecord } from "../../erasure-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** Stores how an erasure ended, unless it has ended already. */
export function endErasure(
  { erasures, selections, outbox, audit: log }: MemoryState,
  { record, receipt, audit }: ErasureEnding,
): ErasureRecord {
  const { erasureId } = record.erasure;
  const stored = erasures.get(erasureId);
  if (stored !== undefined && stored.erasure.receipt !== null) {
    return stored;
  }
  const [row] = log.append([audit]);
  const sealed = { auditId: toAuditId(row?.index ?? 0), auditHash: row?.hash ?? "" };
  const ended = { ...record, erasure: { ...record.erasure, receipt: { ...receipt, ...sealed } } };
  erasures.set(erasureId, ended);
  outbox.queueEvents(ended.erasure.scope, describeErased(ended.erasure, Date.now()));
  selections.delete(record.selectionId);
  return ended;
}
