import type { ScopeInfo } from "@keepsake/core";

/** What is registered of a scope, as the wire has it. */
export function toWireScopeInfo(info: ScopeInfo): object {
  const { members, settings, effectiveSettings } = info;
  return {
    ...info,
    owner: members.find(({ role }) => role === "owner")?.actor ?? null,
    memberCount: members.length,
    policies: settings,
    inheritedPolicy: effectiveSettings,
  };
}
