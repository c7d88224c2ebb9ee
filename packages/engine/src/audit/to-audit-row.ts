import {
  type AuditRow,
  capabilities,
  type JsonObject,
  policyTiers,
  ServerError,
} from "@keepsake/core";
import { z } from "zod";
import type { AuditDraft, SealedAuditRow } from "./audit-draft.ts";
import { toAuditId } from "./audit-id.ts";

const bodySchema: z.ZodType<AuditDraft & { readonly at: string }> = z.object({
  actor: z.string(),
  at: z.string(),
  capability: z.enum(capabilities),
  decision: z.enum(["allow", "deny"]),
  details: z.custom<JsonObject>((value) => typeof value === "object" && value !== null),
  operation: z.string(),
  scope: z.string().nullable(),
  tier: z.enum(policyTiers),
});

/** A row as callers see it. @throws `ServerError` where its body is none that was ever written. */
export function toAuditRow({ index, body, hash }: SealedAuditRow): AuditRow {
  const id = toAuditId(index);
  return { id, index, ...readBody(id, body), hash };
}

function readBody(id: string, body: string): z.infer<typeof bodySchema> {
  try {
    return bodySchema.parse(JSON.parse(body));
  } catch (cause) {
    const message = `the audit row ${id} cannot be read: somebody changed it; verifyAudit() tells where the log is broken`;
    throw new ServerError(message, { cause });
  }
}
