import type { JsonObject } from "@keepsake/core";
import canonicalize from "canonicalize";
import { hash } from "node:crypto";
import type { AuditDraft, AuditHead, SealedAuditRow } from "./audit-draft.ts";

/** The hash before the first row. */
export const emptyChainHash: string = "0".repeat(64);

/** The head of a chain without rows. */
export const emptyChain: AuditHead = { length: 0, hash: emptyChainHash };

/** Puts a row behind the last one of a chain; `at` is as `formatTimestamp` writes it. */
export function sealAuditRow(head: AuditHead, draft: AuditDraft, at: string): SealedAuditRow {
  const body = toBody(draft, at);
  return { index: head.length, body, hash: chainHash(head.hash, body) };
}

/** The head of a chain that ends with `row`. */
export function headAfter({
  index,
  hash: rowHash,
}: Pick<SealedAuditRow, "index" | "hash">): AuditHead {
  return { length: index + 1, hash: rowHash };
}

/** Hash of a row whose predecessor has the hash `previous`, as `AuditRow` describes it. */
export function chainHash(previous: string, body: string): string {
  return hash("sha256", `${previous}\n${body}`);
}

/**
 * RFC 8785 form of a row. It is written out here because every write makes one: the names stand in
 * their order, and what is no text of somebody's holds nothing that JSON escapes.
 */
function toBody(draft: AuditDraft, at: string): string {
  const { actor, scope, operation, capability, decision, tier, details } = draft;
  return `{"actor":${JSON.stringify(actor)},"at":"${at}","capability":"${capability}","decision":"${decision}","details":${toCanonical(details)},"operation":"${operation}","scope":${JSON.stringify(scope)},"tier":"${tier}"}`;
}

/** One name with a text, which most rows have, is written by JSON as RFC 8785 wants it. */
function toCanonical(details: JsonObject): string | undefined {
  const [name, ...others] = Object.keys(details);
  const value = name === undefined || others.length > 0 ? undefined : details[name];
  return typeof value === "string"
    ? `{${JSON.stringify(name)}:${JSON.stringify(value)}}`
    : canonicalize(details);
}
