import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeAuditFilters } from "./describe-audit-filters.ts";
import { describeAuditPages } from "./describe-audit-pages.ts";
import { describeAuditTrail } from "./describe-audit-trail.ts";
import { describeAuditedWrites } from "./describe-audited-writes.ts";
import { describeSealedAudit } from "./describe-sealed-audit.ts";
import { describeVerifying } from "./describe-verifying.ts";

/** The audit log: what it tells, and that it can be checked. */
export function describeAuditing(suite: Suite): void {
  describe("auditing", () => {
    describeAuditedWrites(suite);
    describeAuditFilters(suite);
    describeAuditPages(suite);
    describeAuditTrail(suite);
    describeSealedAudit(suite);
    describeVerifying(suite);
  });
}
