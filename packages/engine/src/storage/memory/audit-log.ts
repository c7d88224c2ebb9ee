import type { AuditDraft, AuditHead, SealedAuditRow } from "../../audit/audit-draft.ts";
import { emptyChain, headAfter, sealAuditRow } from "../../audit/seal-audit-row.ts";
import type { AuditListing } from "../audit-storage.ts";

/** The audit log as a list. */
export class AuditLog {
  readonly #rows: SealedAuditRow[] = [];
  #head: AuditHead = emptyChain;

  get length(): number {
    return this.#head.length;
  }

  append(drafts: readonly AuditDraft[]): readonly SealedAuditRow[] {
    const atMs = Date.now();
    return drafts.map((draft) => {
      const row = sealAuditRow(this.#head, draft, atMs);
      this.#head = headAfter(row);
      this.#rows.push(row);
      return row;
    });
  }

  from(index: number, limit: number): readonly SealedAuditRow[] {
    return this.#rows.slice(index, index + limit);
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
    isOrAny(row.scope, scope) &&
    isOrAny(row.actor, actor) &&
    isOrAny(row.capability, capability) &&
    isOrAny(row.decision, decision) &&
    isOrAny(row.operation, operation)
  );
}

function isOrAny(value: string | null, wanted: string | null | undefined): boolean {
  return wanted === null || wanted === undefined || value === wanted;
}
