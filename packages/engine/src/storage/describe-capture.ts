import type { AuditDraft } from "../audit/audit-draft.ts";
import type { CommittedEvent } from "./log-storage.ts";

/** The row of the audit log that tells which events of a batch are new; null where none is. */
export function describeCapture(
  audit: AuditDraft,
  events: readonly CommittedEvent[],
): AuditDraft | null {
  const added = events.filter(({ replayed }) => !replayed);
  const [first] = added;
  if (first === undefined) {
    return null;
  }
  const { eventId } = first;
  const last = added.at(-1)?.eventId ?? eventId;
  const named =
    added.length === 1
      ? { eventId }
      : { events: added.length, firstEventId: eventId, lastEventId: last };
  return { ...audit, details: { ...audit.details, ...named } };
}
