import { layers, memberRoles, views } from "@keepsake/core";
import { z } from "zod";
import { timeSchema } from "./values.ts";

const settingsSchema = z
  .object({
    retention: z.partialRecord(z.enum(layers), z.string()).optional(),
    defaultView: z.enum(views).optional(),
    diagnosticsAllowed: z.boolean().optional(),
  })
  .meta({ id: "ScopeSettings" });

/** What is registered of a scope. */
export const scopeInfoSchema: z.ZodType = z
  .object({
    path: z.string(),
    autoProvisioned: z.boolean(),
    createdAt: timeSchema,
    owner: z.string().nullable(),
    members: z.array(z.object({ actor: z.string(), role: z.enum(memberRoles) })),
    memberCount: z.int(),
    settings: settingsSchema,
    policies: settingsSchema,
    effectiveSettings: settingsSchema,
    inheritedPolicy: settingsSchema,
  })
  .meta({ id: "Scope" });
