import {
  type AuditVerification,
  type AuditVerificationRequest,
  recordNotFound,
} from "@keepsake/core";
import type { AuditExtent } from "../storage/audit-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { toAuditIndex } from "./audit-id.ts";
import type { Anchor } from "./check-stretch.ts";
import { emptyChainHash } from "./seal-audit-row.ts";
import { verifyChain } from "./verify-chain.ts";
import { verifyRow } from "./verify-row.ts";

/**
 * Checks the chain as it is when the check begins, or one row of it. The signal ends it early.
 *
 * @throws `NotFoundError` for the id of a row that there is not, and should not be.
 */
export async function verifyAudit(
  storage: Storage,
  { id, anchor: noted }: AuditVerificationRequest,
  signal?: AbortSignal,
): Promise<AuditVerification> {
  const extent = await storage.auditExtent();
  const index = id === undefined ? null : toExistingIndex(id, extent);
  const anchor = toAnchor(noted);
  const firstBroken =
    (index === null
      ? await verifyChain(storage, { extent, anchor, signal })
      : await verifyRow(storage, { extent, anchor, index })) ??
    (anchor === null ? null : await verifyRow(storage, { extent, anchor, index: anchor.index }));
  return {
    valid: firstBroken === null,
    length: extent.length,
    headHash: extent.lastHash ?? emptyChainHash,
    firstBroken,
    algorithm: "sha256",
  };
}

function toExistingIndex(id: string, { length, lastIndex }: AuditExtent): number {
  const index = toAuditIndex(id);
  if (index === null || index >= Math.max(length, (lastIndex ?? -1) + 1)) {
    throw recordNotFound("audit row", id);
  }
  return index;
}

function toAnchor(noted: AuditVerificationRequest["anchor"]): Anchor | null {
  const index = toAuditIndex(noted?.id);
  return noted === undefined || index === null ? null : { index, hash: noted.hash };
}
