import { type AuditRow, recordNotFound } from "@keepsake/core";
import type { Access } from "../access/access.ts";
import type { Storage } from "../storage/storage.ts";
import { toAuditIndex } from "./audit-id.ts";
import { toAuditRow } from "./to-audit-row.ts";

/** The row with this id. @throws `NotFoundError` where there is none, or the actor may not read it. */
export async function findAuditRow(
  storage: Storage,
  access: Access,
  id: string,
): Promise<AuditRow> {
  const row = await readRow(storage, toAuditIndex(id));
  if (row === null || !(await mayReadRow(access, row))) {
    throw recordNotFound("audit row", id);
  }
  return row;
}

async function readRow(storage: Storage, index: number | null): Promise<AuditRow | null> {
  // Also an id that names nothing asks the storage, which says where it is closed.
  const { bodies, hashes } = await storage.readAudit(index ?? -1, 1);
  const [body, hash] = [bodies[0], hashes[0]];
  return index === null || body === undefined || hash === undefined
    ? null
    : toAuditRow({ index, body, hash });
}

/** What concerns no scope is for whoever did it, and for whoever holds the memory. */
export async function mayReadRow(access: Access, { actor, scope }: AuditRow): Promise<boolean> {
  if (scope === null) {
    return actor === access.actor || access.caller.preset === null;
  }
  return (
    (await access.allows("audit.read", scope)) &&
    (actor === access.actor || (await access.allows("audit.read.cross_actor", scope)))
  );
}
