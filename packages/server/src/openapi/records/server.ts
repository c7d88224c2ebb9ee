import { z } from "zod";
import { noTimeSchema } from "./values.ts";

/** How the server does. */
export const healthSchema: z.ZodType = z.object({
  status: z.enum(["healthy", "unhealthy"]),
  storage: z.enum(["ok", "unavailable"]),
  uptimeSecs: z.int(),
  version: z.string(),
});

const check = z.object({ ok: z.boolean() });

/** Whether the server takes requests. */
export const readinessSchema: z.ZodType = z.object({
  ready: z.boolean(),
  degraded: z.boolean(),
  checks: z.object({ storage: check, load: check }),
  embeddingProvider: z.null(),
});

/** What the server is. */
export const versionSchema: z.ZodType = z.object({
  version: z.string(),
  crateVersion: z.string(),
  gitSha: z.string().nullable(),
  builtAt: noTimeSchema,
  stabilityTiers: z.array(z.string()),
  capabilities: z.array(z.string()),
});
