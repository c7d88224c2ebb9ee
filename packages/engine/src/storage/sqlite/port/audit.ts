import { setImmediate as endOfTurn } from "node:timers/promises";
import type { AuditListing, AuditStorage } from "../../audit-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** The audit log in a database. */
export function createAuditStorage({
  connection,
  tables: { audit },
}: Pick<SqliteParts, "connection" | "tables">): AuditStorage {
  return {
    appendAudit: (drafts) => connection.write(() => audit.append(drafts)),
    async listAudit(listing: AuditListing) {
      while (listing.scope !== null && (await connection.writeDerived(() => audit.indexSome()))) {
        await endOfTurn();
      }
      return await connection.read(() => audit.list(listing));
    },
    readAudit: (fromIndex, limit) => connection.read(() => audit.from(fromIndex, limit)),
    auditLength: () => connection.read(() => audit.length()),
  };
}
