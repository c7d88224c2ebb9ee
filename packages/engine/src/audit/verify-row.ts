import type { BrokenRow } from "@keepsake/core";
import type { AuditExtent } from "../storage/audit-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { type Anchor, brokenRow, checkStretch, reasons } from "./check-stretch.ts";
import { emptyChainHash } from "./seal-audit-row.ts";

/** Which row of a chain to check, and against what. */
export interface RowCheck {
  readonly index: number;
  readonly extent: AuditExtent;
  /** Null where no hash was noted. */
  readonly anchor: Anchor | null;
}

/** Tells what is wrong with one row, or with the one before it; null where nothing is. */
export async function verifyRow(
  storage: Storage,
  { index, extent: { length, lastIndex }, anchor }: RowCheck,
): Promise<BrokenRow | null> {
  if (index >= length) {
    return brokenRow(index, (lastIndex ?? -1) < index ? reasons.missing : reasons.added);
  }
  const previous = await hashBefore(storage, index);
  if (previous === undefined) {
    return brokenRow(index - 1, reasons.missing);
  }
  const stretch = await storage.readAudit(index, 1);
  return checkStretch(stretch, { fromIndex: index, rows: 1, previous, anchor });
}

async function hashBefore(storage: Storage, index: number): Promise<string | undefined> {
  return index === 0 ? emptyChainHash : (await storage.readAudit(index - 1, 1)).hashes[0];
}
