import type { ErasureReceipt } from "@keepsake/core";
import { formatCounts } from "./format-counts.ts";

/** A receipt as lines to read and to keep. */
export function formatReceipt(receipt: ErasureReceipt): string {
  const { deleted, partial, completedAt, actor } = receipt;
  return [
    `Forgotten for good: ${formatCounts(deleted)}${partial ? ", and not all that was asked for" : ""}.`,
    `Receipt ${receipt.erasureId}, ${completedAt}, asked for by ${actor}`,
    `  ids erased, SHA-256: ${receipt.manifestSha256}`,
    `  audit row ${receipt.auditId}, chained as ${receipt.auditHash}`,
    "",
  ].join("\n");
}
