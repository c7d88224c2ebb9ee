import {
  requireActor,
  type ScopeMember,
  type ScopeRegistration,
  ValidationError,
} from "@keepsake/core";
import {
  scopeDeletionSchema,
  scopeFilterSchema,
  scopeMembersSchema,
  scopeSettingsSchema,
  strictObject,
  validate,
} from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWirePage } from "../../wire/page.ts";
import { toWireScopeInfo } from "../../wire/scope-info.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const path = "/v1/scopes";

const registrationSchema = strictObject({
  path: z.string(),
  members: scopeMembersSchema.optional(),
  owner: z.string().optional(),
  policies: scopeSettingsSchema.optional(),
  settings: scopeSettingsSchema.optional(),
});

const membersBody = { schema: strictObject({ members: scopeMembersSchema }) };
/** A scope that is registered is there from then on. */
const registeringErrors = [...readingErrors, "UNREGISTERED_SCOPE_TYPE"] as const;

const ofPath = { path: "string" } as const;

/** The registry of scopes. */
export const scopeRoutes: readonly Route[] = [
  {
    method: "POST",
    path,
    summary: "Registers a scope.",
    body: { schema: registrationSchema },
    errors: [...registeringErrors, "SCOPE_REGISTRATION_EXISTS"],
    handle: register,
  },
  {
    method: "GET",
    path,
    summary: "What is registered of a scope.",
    query: ofPath,
    required: ["path"],
    errors: [...readingErrors, "NOT_FOUND"],
    handle: async ({ memory, query, signal }) => ({
      body: toWireScopeInfo(await memory.scopeInfo(scopeOf(query["path"]), { signal })),
    }),
  },
  {
    method: "PUT",
    path: `${path}/members`,
    summary: "Replaces the members of a scope.",
    query: ofPath,
    required: ["path"],
    body: membersBody,
    errors: [...readingErrors, "NOT_FOUND"],
    async handle({ memory, query, body, signal }) {
      const { members } = validate(membersBody.schema, body, { name: "body" });
      const info = await memory.setMembers(scopeOf(query["path"]), members, { signal });
      return { body: toWireScopeInfo(info) };
    },
  },
  {
    method: "PUT",
    path: `${path}/policies`,
    summary: "Replaces the settings of a scope.",
    query: ofPath,
    required: ["path"],
    body: { schema: scopeSettingsSchema },
    errors: [...readingErrors, "NOT_FOUND"],
    async handle({ memory, query, body, signal }) {
      const settings = validate(scopeSettingsSchema, body, { name: "settings" });
      const info = await memory.setSettings(scopeOf(query["path"]), settings, { signal });
      return { body: toWireScopeInfo(info) };
    },
  },
  {
    method: "DELETE",
    path,
    summary: "Removes a scope from the registry.",
    query: { ...ofPath, records: "string" },
    querySchema: scopeDeletionSchema,
    required: ["path"],
    errors: [...readingErrors, "NOT_FOUND", "SCOPE_HAS_RECORDS"],
    async handle({ memory, query: { path: scope, ...given }, signal }) {
      const deletion = validate(scopeDeletionSchema, given, { name: "deletion" });
      await memory.deleteScope(scopeOf(scope), deletion, { signal });
      return {};
    },
  },
  {
    method: "GET",
    path: `${path}/list`,
    summary: "Scopes that the caller may read, by path.",
    query: { prefix: "string", autoProvisioned: "boolean", limit: "number", cursor: "string" },
    querySchema: scopeFilterSchema,
    errors: ["INVALID_BODY"],
    async handle({ memory, query, signal }) {
      const filter = validate(scopeFilterSchema, query, { name: "filter" });
      return { body: toWirePage(await memory.listScopes(filter, { signal }), toWireScopeInfo) };
    },
  },
];

async function register({ memory, body, signal }: Call): Promise<Reply> {
  const scope = scopeOf(body["path"]);
  const registration = readRegistration(body);
  const info = await memory.registerScope(scope, registration, { signal });
  return { status: 201, body: toWireScopeInfo(info) };
}

/** Settings are called policies as well, and who owns a scope can be named by itself. */
function readRegistration(body: Call["body"]): ScopeRegistration {
  const read = validate(registrationSchema, body, { name: "body" });
  const { members, owner, policies, settings } = read;
  if (policies !== undefined && settings !== undefined) {
    throw new ValidationError("settings", "it is another name of policies; give one of them");
  }
  return { members: withOwner(members, owner), settings: policies ?? settings };
}

function withOwner(
  members: readonly ScopeMember[] | undefined,
  owner: string | undefined,
): readonly ScopeMember[] | undefined {
  if (owner === undefined) {
    return members;
  }
  requireActor(owner);
  const others = members?.filter(({ actor }) => actor !== owner) ?? [];
  return [...others, { actor: owner, role: "owner" }];
}
