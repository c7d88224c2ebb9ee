import {
  ConflictError,
  type JsonObject,
  type JsonValue,
  recordNotFound,
  type ScopeInfo,
  type ScopeRegistration,
  type ScopeSettings,
} from "@keepsake/core";
import { type Access, type FoundingGrant, toAuditDraft, whenGranted } from "../access/access.ts";
import { scopeChain } from "../scope-path.ts";
import { authorizationChanged, type StaleRetries } from "../access/stale-retries.ts";
import type { RegisteredScope, RegistryReading } from "../storage/scope-registry-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { toScopeInfo } from "./to-scope-info.ts";

/** The registry, and who changes it. */
export interface RegistryAccess {
  readonly storage: Storage;
  readonly access: Access;
  readonly retries: StaleRetries;
}

type Members = NonNullable<ScopeRegistration["members"]>;

/**
 * Registers a scope. Members and settings come only from whoever may change those: an owner, as its
 * founder is.
 *
 * @throws `ConflictError` where it is registered.
 */
export async function registerScope(
  registry: RegistryAccess,
  scope: string,
  registration: ScopeRegistration,
): Promise<ScopeInfo> {
  const { storage, access, retries } = registry;
  return await retries.run(async () => {
    const reading = await storage.readRegistry(scopeChain(scope));
    const isGiven = registration.members !== undefined || registration.settings !== undefined;
    const also = isGiven ? (["scope.write.elevated"] as const) : [];
    const decision = access.requireFounding({
      scope,
      operation: "registerScope",
      capability: "scope.create",
      also: () => also,
    });
    return await whenGranted(decision, (grant) =>
      putRegistration(registry, reading, { grant, scope, registration }),
    );
  });
}

interface GrantedRegistration {
  readonly grant: FoundingGrant;
  readonly scope: string;
  readonly registration: ScopeRegistration;
}

async function putRegistration(
  { storage }: RegistryAccess,
  { scopes, revision }: RegistryReading,
  { grant, scope, registration }: GrantedRegistration,
): Promise<ScopeInfo> {
  const known = scopes.get(scope);
  if (known?.isRegistered === true) {
    const reason = `${scope} is registered already; change it with setMembers and setSettings`;
    throw new ConflictError(reason, { code: "SCOPE_REGISTRATION_EXISTS", details: { scope } });
  }
  const members = registration.members ?? grant.founding?.members ?? known?.members ?? [];
  const settings = registration.settings ?? known?.settings ?? {};
  const change = { path: scope, isRegistered: true, members: byActor(members), settings };
  const audit = toAuditDraft(grant, { members: toJson(members), settings: toJson(settings) });
  if (!(await storage.putScope({ ...change, audit, revision }))) {
    throw authorizationChanged(scope);
  }
  return await readScopeInfo(storage, scope);
}

/** Replaces the members of a scope. @throws `NotFoundError` where the registry does not have it. */
export async function setMembers(
  registry: RegistryAccess,
  scope: string,
  members: Members,
): Promise<ScopeInfo> {
  const change = { members: byActor(members) };
  const details = { members: toJson(members) };
  return await changeScope(registry, scope, { operation: "setMembers", change, details });
}

/** Replaces the settings of a scope. @throws `NotFoundError` where the registry does not have it. */
export async function setSettings(
  registry: RegistryAccess,
  scope: string,
  settings: ScopeSettings,
): Promise<ScopeInfo> {
  const details = { settings: toJson(settings) };
  const change = { settings };
  return await changeScope(registry, scope, { operation: "setSettings", change, details });
}

/** What to change of a scope that the registry has. */
interface Change {
  readonly operation: string;
  readonly change: Partial<Pick<RegisteredScope, "members" | "settings">>;
  /** For the audit log. */
  readonly details: JsonObject;
}

async function changeScope(
  { storage, access, retries }: RegistryAccess,
  scope: string,
  { operation, change, details }: Change,
): Promise<ScopeInfo> {
  return await retries.run(async () => {
    const { scopes, revision } = await storage.readRegistry(scopeChain(scope));
    const decision = access.require("scope.write.elevated", scope, operation);
    return await whenGranted(decision, async (grant) => {
      const known = scopes.get(scope);
      if (known === undefined) {
        throw recordNotFound("scope", scope);
      }
      const audit = toAuditDraft(grant, details);
      if (!(await storage.putScope({ ...known, ...change, audit, revision }))) {
        throw authorizationChanged(scope);
      }
      return await readScopeInfo(storage, scope);
    });
  });
}

/** A scope as the registry has it. @throws `NotFoundError` where it does not have it. */
export async function readScopeInfo(storage: Storage, scope: string): Promise<ScopeInfo> {
  const { scopes } = await storage.readRegistry(scopeChain(scope));
  const found = scopes.get(scope);
  if (found === undefined) {
    throw recordNotFound("scope", scope);
  }
  return toScopeInfo(found, scopes);
}

/** Members and settings are ids, roles and durations, which the audit log may hold. */
function toJson(value: Members | ScopeSettings): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

function byActor(members: Members): Members {
  return members.toSorted((left, right) => (left.actor < right.actor ? -1 : 1));
}
