import {
  type CallOptions,
  ConflictError,
  type Forgetting,
  type Page,
  recordNotFound,
  type ScopeDeletion,
  type ScopeFilter,
  type ScopeInfo,
  type Scopes,
} from "@keepsake/core";
import {
  scopeDeletionSchema,
  scopeFilterSchema,
  scopeMembersSchema,
  scopeRegistrationSchema,
  scopeSettingsSchema,
  validate,
} from "@keepsake/core/schema";
import { toAuditDraft, whenGranted } from "../access/access.ts";
import { requireView } from "../access/require-view.ts";
import { type BoundEngine, callWithin, readWithin } from "../engine.ts";
import { readScopeInfo, registerScope, setMembers, setSettings } from "../scopes/change-scope.ts";
import { checkSettings } from "../scopes/check-settings.ts";
import { listScopes } from "../scopes/list-scopes.ts";

/** The registry of scopes of an engine. */
export function createScopes(engine: BoundEngine, forgetting: Forgetting): Scopes {
  const { storage, access } = engine;
  const list = async (
    filter: ScopeFilter = {},
    options?: CallOptions,
  ): Promise<Page<ScopeInfo>> => {
    const checked = validate(scopeFilterSchema, filter, { name: "filter" });
    const readPage = (next: ScopeFilter): Promise<Page<ScopeInfo>> => list(next, options);
    return await readWithin(options, () => listScopes(engine, { filter: checked, readPage }));
  };
  return {
    async registerScope(scope, registration = {}, options) {
      const name = { name: "registration" };
      const checked = validate(scopeRegistrationSchema, registration, name);
      checkSettings(checked.settings ?? {}, "settings");
      return await callWithin(scope, options, () => registerScope(engine, scope, checked));
    },
    scopeInfo: async (scope, options) =>
      await callWithin(scope, options, async () => {
        await requireView(access, scope, { operation: "scopeInfo", view: "local" });
        return await readScopeInfo(storage, scope);
      }),
    async setMembers(scope, members, options) {
      const checked = validate(scopeMembersSchema, members, { name: "members" });
      return await callWithin(scope, options, () => setMembers(engine, scope, checked));
    },
    async setSettings(scope, settings, options) {
      const checked = validate(scopeSettingsSchema, settings, { name: "settings" });
      checkSettings(checked, "");
      return await callWithin(scope, options, () => setSettings(engine, scope, checked));
    },
    listScopes: list,
    async deleteScope(scope, deletion = {}, options) {
      const checked = validate(scopeDeletionSchema, deletion, { name: "deletion" });
      const parts = { ...engine, forgetting };
      await callWithin(scope, options, () => deleteScope(parts, scope, checked));
    },
  };
}

async function deleteScope(
  { storage, access, forgetting }: BoundEngine & { readonly forgetting: Forgetting },
  scope: string,
  { records }: ScopeDeletion,
): Promise<void> {
  const decision = access.require("scope.write.elevated", scope, "deleteScope");
  await whenGranted(decision, async (grant) => {
    await readScopeInfo(storage, scope);
    if (records === "forget") {
      await forgetting.forget(scope, { confirmAll: true });
    }
    const audit = toAuditDraft(grant, { records: records ?? null });
    const outcome = await storage.removeScope(scope, { audit, keepsRecords: records === "keep" });
    if (outcome === "missing") {
      throw recordNotFound("scope", scope);
    }
    if (outcome === "in use") {
      const reason = `${scope} holds records; give records: "forget" or "keep"`;
      throw new ConflictError(reason, { code: "SCOPE_HAS_RECORDS", details: { scope } });
    }
  });
}
