import type { AuditVerification } from "@keepsake/core";
import { verifyAudit } from "./audit/verify-audit.ts";
import { findDamage } from "./storage/sqlite/inspect/find-damage.ts";
import { openSqliteStorage } from "./storage/sqlite/sqlite-storage.ts";

/** What checking a memory found. */
export interface MemoryCheck {
  /** What is wrong with its file and the indexes in it, in words; empty where nothing is. */
  readonly damage: readonly string[];
  /** The chain of its audit log; null where the damage does not let it be read. */
  readonly audit: AuditVerification | null;
}

/**
 * Checks the file of a memory, its indexes and the chain of its audit log. Other processes may have it
 * open. A file of an older version is brought up to date, as opening it would.
 *
 * @throws `ValidationError` on field `path` where it is no memory file.
 */
export async function checkMemory({ path }: { readonly path: string }): Promise<MemoryCheck> {
  const damage = await findDamage(path);
  return { damage, audit: damage.length > 0 ? null : await checkAudit(path) };
}

async function checkAudit(path: string): Promise<AuditVerification> {
  const storage = await openSqliteStorage(path);
  try {
    return await verifyAudit(storage, {});
  } finally {
    await storage.close();
  }
}
