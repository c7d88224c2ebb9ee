import { policyPresets } from "@keepsake/core";
import { z } from "zod";
import { noTimeSchema, timeSchema } from "./values.ts";

const presetSchema = z.enum(policyPresets).nullable();

/** Who the caller is taken for. */
export const identitySchema: z.ZodType = z.object({
  actor: z.string(),
  caller: z.string(),
  tenant: z.string().nullable(),
  tenantId: z.string().nullable(),
  preset: presetSchema,
  deploymentPreset: presetSchema,
  effectiveCapabilities: z.array(z.string()),
  token: z
    .object({ jti: z.string().nullable(), iss: z.string().nullable(), exp: z.int() })
    .nullable(),
  tier: z.string(),
  expiresAt: noTimeSchema,
});

const decisions = z.array(
  z.object({ capability: z.string(), tier: z.string(), reason: z.string() }),
);

/** What an actor may and may not do. */
export const effectivePolicySchema: z.ZodType = z.object({
  actor: z.string(),
  scope: z.string(),
  allowed: decisions,
  denied: decisions,
  capabilities: z.record(
    z.string(),
    z.object({
      decision: z.enum(["allow", "deny"]),
      decidedByTier: z.string(),
      reason: z.string(),
    }),
  ),
});

/** What the deployment allows and denies. */
export const deploymentSchema: z.ZodType = z.object({
  preset: z.enum(policyPresets),
  allow: z.array(z.string()),
  deny: z.array(z.string()),
  allowedScopeTypes: z.array(z.string()).nullable(),
  autoProvision: z.boolean(),
  defaults: z.object({ diagnosticsAllowed: z.boolean(), experimentalEnabled: z.boolean() }),
});

const minted = { token: z.string(), jti: z.string(), expiresAt: timeSchema };

/** A token that was minted. */
export const mintedTokenSchema: z.ZodType = z.object(minted);

/** Who signed up. */
export const signedUpSchema: z.ZodType = z.object({
  ...minted,
  userId: z.string(),
  scope: z.string(),
  tier: z.string(),
});
