import { z } from "zod";
import { ownObjectSchema, timeSchema } from "./values.ts";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A row of the audit log, as `toWireAuditRow` writes it. */
export const auditRowSchema: z.ZodType = z
  .object({
    id: z.string(),
    index: z.int(),
    at: timeSchema,
    ts: timeSchema,
    actor: z.string(),
    scope: z.string().nullable(),
    tenantId: z.string().nullable(),
    operation: z.string(),
    endpoint: z.string().nullable(),
    capability: z.string(),
    decision: z.enum(["allow", "deny"]),
    tier: z.string(),
    decidedByTier: z.string(),
    details: ownObjectSchema,
    eventId: z.string().optional(),
    tokenJti: z.string().nullable(),
    gdpr: z.boolean(),
    hash: hashSchema,
  })
  .meta({ id: "AuditRow" });

const algorithm = z.literal("sha256");

/** Where the chain ends. */
export const chainSchema: z.ZodType = z.object({
  headHash: hashSchema,
  length: z.int(),
  legacyRows: z.int(),
  algorithm,
});

/** Whether a row is in the log as it was given. */
export const rowMatchSchema: z.ZodType = z.object({ match: z.boolean(), algorithm });

/** What checking the chain found. */
export const chainVerificationSchema: z.ZodType = z.object({
  valid: z.boolean(),
  length: z.int(),
  headHash: hashSchema,
  firstBroken: z.object({ id: z.string(), index: z.int(), reason: z.string() }).nullable(),
  firstBrokenIndex: z.int().nullable(),
  legacyRows: z.int(),
  algorithm,
});
