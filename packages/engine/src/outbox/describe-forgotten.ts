import type { LayerCounts } from "@keepsake/core";
import { toAuditId } from "../audit/audit-id.ts";
import type { OutboxEvent } from "./outbox-event.ts";

/** Something that a row of the audit log tells of. */
interface Forgotten {
  readonly scope: string;
  readonly deleted: LayerCounts;
  readonly auditIndex: number;
}

/** What is told of forgetting; nothing where nothing was forgotten. */
export function describeForgotten(
  { scope, deleted, auditIndex }: Forgotten,
  atMs: number,
): readonly OutboxEvent[] {
  const auditId = toAuditId(auditIndex);
  const told = { scope, recordId: auditId, data: { scope, audit_id: auditId }, atMs };
  const isAny = Object.values(deleted).some((count) => count > 0);
  return isAny ? [{ type: "memory.forgotten", ...told }] : [];
}
