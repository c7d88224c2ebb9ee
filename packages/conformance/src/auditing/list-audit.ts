import type { AuditFilter, AuditRow, Memory } from "@keepsake/core";
import { collect } from "../list-events.ts";

/** Every row of the audit log of a scope, the newest first. */
export async function listAudit(
  memory: Memory,
  scope: string,
  filter?: AuditFilter,
): Promise<readonly AuditRow[]> {
  return await collect(await memory.audit(scope, { limit: 500, ...filter }));
}

/** The row that tells of the last write to a scope. */
export async function lastRow(memory: Memory, scope: string): Promise<AuditRow> {
  const [row] = (await memory.audit(scope, { limit: 1 })).items;
  if (row === undefined) {
    throw new Error(`the audit log holds nothing of ${scope}`);
  }
  return row;
}
