import { setImmediate as endOfTurn } from "node:timers/promises";
import type { SealedAuditRow } from "../../../audit/audit-draft.ts";
import type { AuditListing, AuditStorage } from "../../audit-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** The audit log in a database. */
export function createAuditStorage(parts: SqliteParts): AuditStorage {
  const {
    connection,
    tables: { audit },
  } = parts;
  return {
    appendAudit: (drafts) => connection.write(() => audit.append(drafts)),
    async listAudit(listing) {
      await fillIndex(parts);
      return await list(parts, listing);
    },
    readAudit: (fromIndex, limit) => connection.read(() => audit.from(fromIndex, limit)),
    auditExtent: () => connection.read(() => audit.extent()),
  };
}

/** Puts the rows that are there when it begins into the index by scope. */
async function fillIndex({ connection, tables: { auditScopes } }: SqliteParts): Promise<void> {
  const { end, ...begin } = await connection.read(() => auditScopes.indexing());
  let { indexed } = begin;
  while (indexed < end) {
    ({ indexed } = await connection.writeDerived(() => {
      auditScopes.indexSome();
      return auditScopes.indexing();
    }));
    await endOfTurn();
  }
}

/** Rows are never changed or taken away, so that a listing may be read in parts. */
async function list(
  { connection, tables: { auditScopes } }: SqliteParts,
  listing: AuditListing,
): Promise<readonly SealedAuditRow[]> {
  const rows: SealedAuditRow[] = [];
  let before = listing.beforeIndex ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const part = { before, limit: listing.limit - rows.length };
    const listed = await connection.read(() => auditScopes.listSome(listing, part));
    rows.push(...listed.rows);
    if (listed.restBefore === null) {
      return rows;
    }
    before = listed.restBefore;
    await endOfTurn();
  }
}
