import { z } from "zod";
import { layers } from "../layer.ts";
import { limits } from "../limits.ts";
import {
  memberRoles,
  type ScopeMember,
  type ScopeRegistration,
  type ScopeSettings,
} from "../scopes/scope-registration.ts";
import type { SweepOptions } from "../scopes/retention.ts";
import type { ScopeDeletion, ScopeFilter } from "../scopes/scopes.ts";
import { views } from "../view.ts";
import { actorSchema, scopeSchema } from "./access.ts";
import { pageFields } from "./page-fields.ts";
import { callLimits } from "./call-options.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";

const memberSchema: z.ZodType<ScopeMember> = strictObject({
  actor: actorSchema,
  role: z.enum(memberRoles),
});

/** The members of a scope, each once. */
export const scopeMembersSchema: z.ZodType<readonly ScopeMember[]> = z
  .array(memberSchema)
  .max(limits.bulkItems)
  .refine((members) => new Set(members.map(({ actor }) => actor)).size === members.length, {
    error: "it names an actor twice; give each one role",
  });

/** The settings of a scope; that durations can be read is checked by the callee. */
export const scopeSettingsSchema: z.ZodType<ScopeSettings> = strictObject({
  retention: z.partialRecord(z.enum(layers), nameSchema).optional(),
  defaultView: z.enum(views).optional(),
  diagnosticsAllowed: z.boolean().optional(),
});

/** What `registerScope` takes. */
export const scopeRegistrationSchema: z.ZodType<ScopeRegistration> = strictObject({
  members: scopeMembersSchema.optional(),
  settings: scopeSettingsSchema.optional(),
});

/** What `listScopes` takes. */
export const scopeFilterSchema: z.ZodType<ScopeFilter> = strictObject({
  prefix: scopeSchema.optional(),
  autoProvisioned: z.boolean().optional(),
  ...pageFields,
});

/** What `deleteScope` takes. */
export const scopeDeletionSchema: z.ZodType<ScopeDeletion> = strictObject({
  records: z.enum(["forget", "keep"]).optional(),
});

/** The options of `applyRetention`. */
export const sweepOptionsSchema: z.ZodType<SweepOptions> = strictObject({
  ...callLimits,
  dryRun: z.boolean().optional(),
  onProgress: z
    .custom<NonNullable<SweepOptions["onProgress"]>>(
      (value) => typeof value === "function",
      "it is not a function; leave it out, or give one that takes how many are done of how many",
    )
    .optional(),
});
