import { toAuditId } from "../../../audit/audit-id.ts";
import type { ErasureEnding, ErasureRecord } from "../../erasure-storage.ts";
import { describeErased } from "../../../outbox/describe-erased.ts";
import { queueEvents } from "../outbox/queue-events.ts";
import type { Tables } from "../tables/tables.ts";

/** Stores how an erasure ended, unless it has ended already; runs within a transaction. */
export function endErasure(
  tables: Tables,
  { record, receipt, audit }: ErasureEnding,
): ErasureRecord {
  const stored = tables.erasures.find(record.erasure.erasureId);
  if (stored !== null && stored.erasure.receipt !== null) {
    return stored;
  }
  const [row] = tables.audit.append([audit]);
  const sealed = { auditId: toAuditId(row?.index ?? 0), auditHash: row?.hash ?? "" };
  const ended = {
    ...record,
    erasure: { ...record.erasure, receipt: { ...receipt, ...sealed } },
  };
  tables.erasures.save(ended);
  queueEvents(tables, ended.erasure.scope, () => describeErased(ended.erasure, Date.now()));
  tables.erasureEvents.remove(record.selectionId);
  return ended;
}
