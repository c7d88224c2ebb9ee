import { formatTimestamp, type ScopeInfo } from "@keepsake/core";
import { scopeChain } from "../scope-path.ts";
import type { RegisteredScope } from "../storage/scope-registry-storage.ts";
import { inheritSettings } from "./effective-settings.ts";

/** A scope as callers see it; `registered` holds it and those around it that the registry has. */
export function toScopeInfo(
  scope: RegisteredScope,
  registered: ReadonlyMap<string, RegisteredScope>,
): ScopeInfo {
  const { path, members, settings, isRegistered, createdAtMs } = scope;
  const chain = scopeChain(path).map((around) => registered.get(around)?.settings ?? {});
  return {
    path,
    autoProvisioned: !isRegistered,
    createdAt: formatTimestamp(createdAtMs),
    members,
    settings,
    effectiveSettings: inheritSettings(chain),
  };
}
