import type { LayerCounts } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";

/** Ids of at most so many events are told in a row of the audit log. */
export const mostToldIds = 100;

/** The row of the audit log that tells what was forgotten. */
export function describeForgetting(
  audit: AuditDraft,
  deleted: LayerCounts,
  eventIds: readonly string[],
): AuditDraft {
  const isTold = eventIds.length > 0 && eventIds.length <= mostToldIds;
  const named = isTold ? { eventIds: [...eventIds] } : {};
  return { ...audit, details: { ...audit.details, deleted: { ...deleted }, ...named } };
}
