import type { AuditFilter, Auditing, AuditRow, Page } from "@keepsake/core";
import { auditFilterSchema, auditVerificationRequestSchema, validate } from "@keepsake/core/schema";
import { whenGranted } from "../access/access.ts";
import { findAuditRow } from "../audit/find-audit-row.ts";
import { listAuditTrail } from "../audit/list-audit-trail.ts";
import { listAudit } from "../audit/list-audit.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { type BoundEngine, readWithin } from "../engine.ts";
import { createListMethod } from "./create-list-method.ts";

/** Reading and checking the audit log of an engine. */
export function createAuditing({ storage, access }: BoundEngine): Auditing {
  const listTrail: Auditing["auditTrail"] = async (filter, options) => {
    const checked = validate(auditFilterSchema, filter === undefined ? {} : filter, {
      name: "filter",
    });
    const readPage = (next: AuditFilter): Promise<Page<AuditRow>> => listTrail(next, options);
    return await readWithin(options, (signal) =>
      listAuditTrail({ storage, access, signal }, { filter: checked, readPage }),
    );
  };
  return {
    audit: createListMethod(auditFilterSchema, {
      authorise: async (scope) => await access.require("audit.read", scope, "audit"),
      list: (scope, request) => listAudit({ storage, access }, scope, request),
    }),
    auditTrail: listTrail,
    auditRow: async (id, options) =>
      await readWithin(options, () => findAuditRow(storage, access, id)),
    async verifyAudit(request = {}, options) {
      const checked = validate(auditVerificationRequestSchema, request, { name: "request" });
      return await readWithin(options, (signal) =>
        whenGranted(access.require("audit.read", null, "verifyAudit"), () =>
          verifyAudit(storage, checked, signal),
        ),
      );
    },
  };
}
