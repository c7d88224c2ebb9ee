import { z } from "zod";
import { capabilities } from "../access/capability.ts";
import type { AuditFilter, AuditVerificationRequest } from "../auditing/auditing.ts";
import { limits } from "../limits.ts";
import { pageFields } from "./page-fields.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";

/** What `audit` takes. */
export const auditFilterSchema: z.ZodType<AuditFilter> = strictObject({
  actor: nameSchema.optional(),
  capability: z.enum(capabilities).optional(),
  decision: z.enum(["allow", "deny"]).optional(),
  operation: nameSchema.optional(),
  since: timestampSchema.optional(),
  until: timestampSchema.optional(),
  ...pageFields,
});

/** What `verifyAudit` takes. */
export const auditVerificationRequestSchema: z.ZodType<AuditVerificationRequest> = strictObject({
  id: z.string().min(1).max(limits.nameCharacters).optional(),
  anchor: strictObject({
    id: z
      .string()
      .regex(
        /^audit_(?:\d{12}|[1-9]\d{12,14})$/,
        "it is no id of an audit row, such as audit_000000000000",
      ),
    hash: z.string().regex(/^[0-9a-f]{64}$/, "it is no hash; give the 64 digits that the row has"),
  }).optional(),
});
