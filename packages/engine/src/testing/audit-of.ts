import type { AuditDraft } from "../audit/audit-draft.ts";

/** The row of the audit log for a write of a test to a scope. */
export function auditOf(scope: string): AuditDraft {
  return {
    actor: "user:local",
    scope,
    operation: "experience",
    capability: "scope.write",
    decision: "allow",
    tier: "deployment",
    details: {},
  };
}
