import type { BrokenRow } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import type { AuditExtent } from "../storage/audit-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { type Anchor, brokenRow, checkStretch, reasons } from "./check-stretch.ts";
import { emptyChainHash } from "./seal-audit-row.ts";

/** Rows that are checked before the event loop turns: a millisecond or two. */
const rowsPerPage = 1_000;

/** What to check a chain against. */
export interface ChainCheck {
  readonly extent: AuditExtent;
  /** Null where no hash was noted. */
  readonly anchor: Anchor | null;
  /** Ends the check. */
  readonly signal: AbortSignal | undefined;
}

/** The first row of a whole chain that is not as it was written; null where all are. */
export async function verifyChain(
  storage: Storage,
  { extent: { length, firstIndex, lastIndex }, anchor, signal }: ChainCheck,
): Promise<BrokenRow | null> {
  if (firstIndex !== null && firstIndex < 0) {
    return brokenRow(0, reasons["put before"]);
  }
  let previous = emptyChainHash;
  for (let fromIndex = 0; fromIndex < length; fromIndex += rowsPerPage) {
    const rows = Math.min(rowsPerPage, length - fromIndex);
    const stretch = await storage.readAudit(fromIndex, rows);
    const broken = checkStretch(stretch, { fromIndex, rows, previous, anchor });
    if (broken !== null) {
      return broken;
    }
    previous = stretch.hashes.at(-1) ?? previous;
    await endOfTurn();
    signal?.throwIfAborted();
  }
  return lastIndex !== null && lastIndex >= length ? brokenRow(length, reasons.added) : null;
}
