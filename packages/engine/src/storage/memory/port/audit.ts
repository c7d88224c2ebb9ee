import type { AuditStorage } from "../../audit-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** The audit log as a list. */
export function createAuditStorage(state: MemoryState): AuditStorage {
  const { audit } = state;
  return {
    appendAudit: (drafts) => state.run(() => audit.append(drafts)),
    listAudit: (listing) => state.run(() => audit.list(listing)),
    readAudit: (fromIndex, limit) => state.run(() => audit.from(fromIndex, limit)),
    auditExtent: () => state.run(() => audit.extent),
  };
}
