import { z } from "zod";
import { actorPattern, isActor } from "../access/actor.ts";
import { capabilities, type CapabilityPattern } from "../access/capability.ts";
import type { Identity, Narrowing } from "../access/identity.ts";
import { type Policy, policyPresets, type PolicyRules } from "../access/policy.ts";
import { limits } from "../limits.ts";
import { requireScope, scopePattern, segmentPattern } from "../scope.ts";
import { strictObject } from "./strict-object.ts";

/** The id of an actor. */
export const actorSchema: z.ZodType<string> = z
  .string()
  .refine(isActor, {
    error: ({ input }) => `${show(input)} is no actor; give one such as user:ana or agent:helper`,
  })
  .meta({ pattern: actorPattern.source, examples: ["user:ana"] });

/** A scope path in a field. */
export const scopeSchema: z.ZodType<string> = z
  .string()
  .refine(isScope, {
    error: ({ input }) => `${show(input)} is no scope; give one such as org:acme/user:ana`,
  })
  .meta({ pattern: scopePattern.source, examples: ["org:acme/user:ana"] });

const tenantSchema: z.ZodType<string> = scopeSchema
  .refine((path) => !path.includes("/"), {
    error: ({ input }) => `${show(input)} is no tenant; give the first segment of scopes alone`,
  })
  .meta({ pattern: segmentPattern.source, examples: ["org:acme"] });

/** What several capabilities begin with. */
const groups = new Set(
  capabilities.flatMap((name) =>
    name.split(".").flatMap((_, index, steps) => {
      const first = steps.slice(0, index + 1).join(".");
      return first === name ? [] : [`${first}.*`];
    }),
  ),
);

const patternSchema: z.ZodType<CapabilityPattern> = z
  .custom<CapabilityPattern>(isPattern, {
    error: ({ input }) =>
      `${show(input)} is no capability; known are ${capabilities.join(", ")}, and all that begin alike as scope.read.* or *`,
  })
  .meta({ type: "string", enum: [...capabilities, ...groups, "*"] });

const patternsSchema = z.array(patternSchema);

const rulesSchema: z.ZodType<PolicyRules> = strictObject({
  allow: patternsSchema.optional(),
  deny: patternsSchema.optional(),
});

const typeSchema = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/, {
  error: ({ input }) => `${show(input)} is no type of a segment; give one such as org or user`,
});

/** Who may do what. */
export const policySchema: z.ZodType<Policy> = strictObject({
  preset: z.enum(policyPresets).optional(),
  deployment: rulesSchema.optional(),
  tenants: rulesBy(tenantSchema).optional(),
  scopes: rulesBy(scopeSchema).optional(),
  actors: rulesBy(actorSchema).optional(),
  allowedScopeTypes: z.array(typeSchema).optional(),
  autoProvision: z.boolean().optional(),
});

/** What `as` takes beside an actor. */
export const narrowingSchema: z.ZodType<Narrowing> = strictObject({
  capabilities: patternsSchema.optional(),
  scopes: z.array(scopeSchema).max(limits.bulkItems).optional(),
  confinements: z
    .array(strictObject({ capability: patternSchema, scope: scopeSchema }))
    .max(limits.bulkItems)
    .optional(),
  tenant: tenantSchema.optional(),
}).meta({ id: "Narrowing" });

/** What `effectivePolicy` takes. */
export const effectivePolicyRequestSchema: z.ZodType<
  NonNullable<Parameters<Identity["effectivePolicy"]>[1]>
> = strictObject({ actor: actorSchema.optional() });

/** Rules by a key, which an issue with it names. */
function rulesBy(keySchema: z.ZodType<string>): z.ZodType<Readonly<Record<string, PolicyRules>>> {
  return z.record(z.string(), rulesSchema).superRefine((rules, context) => {
    for (const key of Object.keys(rules)) {
      const { error } = keySchema.safeParse(key);
      if (error !== undefined) {
        const message = error.issues[0]?.message ?? "it is not a known field";
        context.addIssue({ code: "custom", path: [key], message });
      }
    }
  });
}

function isScope(path: string): boolean {
  try {
    requireScope(path);
    return true;
  } catch {
    return false;
  }
}

function isPattern(pattern: unknown): boolean {
  if (typeof pattern !== "string") {
    return false;
  }
  const isGroup = pattern.endsWith(".*");
  return (
    pattern === "*" ||
    capabilities.some((name) =>
      isGroup ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
    )
  );
}

function show(input: unknown): string {
  return JSON.stringify(typeof input === "string" ? input.slice(0, 80) : input) ?? typeof input;
}
