import { type ErrorCode, PolicyDeniedError } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import type { Refusal } from "./access.ts";

/**
 * Tells the audit log what was not allowed, and then the caller.
 *
 * @throws `PolicyDeniedError`, always.
 */
export async function refuse(
  storage: Pick<Storage, "appendAudit">,
  { reason, ...grant }: Refusal,
  code: ErrorCode = "POLICY_DENIED",
): Promise<never> {
  const { actor, scope, operation, capability, tier } = grant;
  await storage.appendAudit([
    { actor, scope, operation, capability, tier, decision: "deny", details: { reason } },
  ]);
  const where = scope === null ? "" : ` in ${scope}`;
  const message = `${actor} has no ${capability}${where}: ${reason}, by the ${tier} tier; ask an owner of the scope or whoever keeps the policy`;
  throw new PolicyDeniedError(message, { code, capability, tier });
}
