import { formatTimestamp } from "@keepsake/core";
import type { AuditDraft, AuditHead, SealedAuditRow } from "../../audit/audit-draft.ts";
import { emptyChain, headAfter, sealAuditRow } from "../../audit/seal-audit-row.ts";
import type { AuditExtent, AuditListing, AuditStretch } from "../audit-storage.ts";

/** The audit log as a list. */
export class AuditLog {
  readonly #rows: SealedAuditRow[] = [];
  #head: AuditHead = emptyChain;

  get extent(): AuditExtent {
    const { length } = this.#rows;
    const [firstIndex, lastIndex] = length === 0 ? [null, null] : [0, length - 1];
    return { length, firstIndex, lastIndex, lastHash: this.#rows.at(-1)?.hash ?? null };
  }

  append(drafts: readonly AuditDraft[]): readonly SealedAuditRow[] {
    const at = formatTimestamp(Date.now());
    return drafts.map((draft) => {
      const row = sealAuditRow(this.#head, draft, at);
      this.#head = headAfter(row);
      this.#rows.push(row);
      return row;
    });
  }

  from(index: number, limit: number): AuditStretch {
    const rows = this.#rows.slice(index, index + limit);
    return { bodies: rows.map(({ body }) => body), hashes: rows.map(({ hash }) => hash) };
  }

  list({ limit, beforeIndex, ...wanted }: AuditListing): readonly SealedAuditRow[] {
    return this.#rows
      .slice(0, beforeIndex ?? undefined)
      .filter((row) => isWanted(JSON.parse(row.body), wanted))
      .toReversed()
      .slice(0, limit);
  }
}

function isWanted(
  row: AuditDraft & { readonly at: string },
  { since, until, ...equal }: Omit<AuditListing, "limit" | "beforeIndex">,
): boolean {
  const { scope, actor, capability, decision, operation } = equal;
  return (
    (since === null || row.at >= since) &&
    (until === null || row.at < until) &&
    row.scope === scope &&
    isOrAny(row.actor, actor) &&
    isOrAny(row.capability, capability) &&
    isOrAny(row.decision, decision) &&
    isOrAny(row.operation, operation)
  );
}

function isOrAny(value: string, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted;
}
