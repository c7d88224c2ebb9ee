import type { BrokenRow } from "@keepsake/core";
import type { AuditStretch } from "../storage/audit-storage.ts";
import { toAuditId } from "./audit-id.ts";
import { chainHash } from "./seal-audit-row.ts";

/** A row whose hash was noted elsewhere. */
export interface Anchor {
  readonly index: number;
  readonly hash: string;
}

/** What a stretch of the chain has to be. */
export interface ExpectedStretch {
  readonly fromIndex: number;
  readonly rows: number;
  /** Hash of the row before it. */
  readonly previous: string;
  /** Null where no hash was noted. */
  readonly anchor: Anchor | null;
}

/** The first row of a stretch that is not as it has to be; null where all are. */
export function checkStretch(
  { bodies, hashes }: AuditStretch,
  { fromIndex, rows, previous, anchor }: ExpectedStretch,
): BrokenRow | null {
  const noted = anchor === null ? null : anchor.index - fromIndex;
  let before = previous;
  for (const [place, body] of bodies.entries()) {
    const hash = chainHash(before, body);
    if (hash !== hashes[place]) {
      return brokenRow(fromIndex + place, reasons.changed);
    }
    if (place === noted && hash !== anchor?.hash) {
      return brokenRow(fromIndex + place, reasons.rewritten);
    }
    before = hash;
  }
  return bodies.length < rows ? brokenRow(fromIndex + bodies.length, reasons.missing) : null;
}

/** What can be wrong with a row. */
export const reasons: Readonly<
  Record<"changed" | "missing" | "added" | "put before" | "rewritten", string>
> = {
  changed:
    "its hash does not follow from the row before it and its own content: one of them was changed",
  missing: "it is missing",
  added: "it stands behind the end of the chain: it was added, or the end was put back",
  "put before": "a row was put before the first one",
  rewritten: "it has not the hash of the anchor: it, or one before it, was written anew",
};

/** Tells of the row at a place of the chain. */
export function brokenRow(index: number, reason: string): BrokenRow {
  return { id: toAuditId(index), index, reason };
}
