import type { Capability, JsonObject, PolicyTier } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";

/** What one actor may do. */
export interface Access {
  readonly actor: string;

  /**
   * Asks for a capability in a scope, on behalf of a method of the contract. Rejects with a
   * `PolicyDeniedError` where it is denied, which the audit log then tells. Where nothing must be read
   * to decide, the grant is given at once, so that calls stay in their order.
   */
  require(capability: Capability, scope: string, operation: string): Grant | Promise<Grant>;

  /** Those of some scopes that the actor may read, in their order. */
  readable(scopes: readonly string[]): Promise<readonly string[]>;
}

/** A capability that was given. */
export interface Grant {
  readonly actor: string;
  readonly scope: string;
  readonly operation: string;
  readonly capability: Capability;
  /** The tier that decided. */
  readonly tier: PolicyTier;
}

/** Does `work` as soon as it is granted: at once where it is already. */
export async function whenGranted<T>(
  decision: Grant | Promise<Grant>,
  work: (grant: Grant) => Promise<T>,
): Promise<T> {
  return await work(decision instanceof Promise ? await decision : decision);
}

/** The row of the audit log that tells what a grant was used for. */
export function toAuditDraft(grant: Grant, details: JsonObject = {}): AuditDraft {
  return { ...grant, decision: "allow", details };
}

/** Access of whoever holds the memory: everything. */
export function createFullAccess(actor: string): Access {
  return {
    actor,
    require: (capability, scope, operation) => ({
      actor,
      scope,
      operation,
      capability,
      tier: "deployment",
    }),
    readable: async (scopes) => scopes,
  };
}
