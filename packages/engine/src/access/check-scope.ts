import { type Capability, parseScope } from "@keepsake/core";
import { isNamed } from "./capability-pattern.ts";
import { findMembership, mayBringAbout } from "./membership.ts";
import { roleCapabilities } from "./role-capabilities.ts";
import { allowedBy, type Decision, deniedBy, type Situation, type Verdict } from "./verdict.ts";

type ScopedSituation = Situation & { readonly scope: string };

/**
 * What the scope itself says: whether there may be such scopes, who is a member of it, and whether it
 * must be registered first. The last is told to members alone, since it tells what there is.
 */
export function checkScope(capability: Capability, situation: ScopedSituation): Verdict {
  const { policy } = situation;
  const refusedType = isWriting(capability) ? checkType(situation) : null;
  const membership = policy.asksMembership ? checkMembership(capability, situation) : null;
  if (refusedType !== null || membership?.isAllowed === false) {
    return refusedType ?? membership;
  }
  const refused = isWriting(capability) ? checkProvision(capability, situation) : null;
  return refused ?? membership;
}

function isWriting(capability: Capability): boolean {
  return isNamed(capability, ["scope.write", "scope.create", "understanding.synthesize"]);
}

function checkType({ scope, policy: { allowedScopeTypes } }: ScopedSituation): Verdict {
  const types = parseScope(scope).map(({ type }) => type);
  const other = types.find((type) => allowedScopeTypes?.includes(type) === false);
  const reason = `scopes of type ${other} are not in use here`;
  return other === undefined ? null : deniedBy("deployment", reason, "UNREGISTERED_SCOPE_TYPE");
}

function checkMembership(
  capability: Capability,
  { actor, scope, memberships }: ScopedSituation,
): Decision {
  const membership = findMembership(actor, scope, memberships);
  if (membership === null) {
    return deniedBy("scope", `${actor} is no member of it`, "NOT_A_MEMBER");
  }
  const { role, of } = membership;
  if (capability === "scope.create" && !mayBringAbout(actor, scope, memberships)) {
    const outsider = `${actor} is no member of what is around it, and it is not there yet`;
    return deniedBy("scope", outsider, "NOT_A_MEMBER");
  }
  const reason = `${actor} is ${role === "owner" ? "an" : "a"} ${role} of ${of}`;
  return isNamed(capability, roleCapabilities[role])
    ? allowedBy("scope", reason)
    : deniedBy("scope", reason);
}

function checkProvision(
  capability: Capability,
  { policy, isRegistered }: ScopedSituation,
): Verdict {
  const isReady = policy.autoProvision || isRegistered || capability === "scope.create";
  const reason = "scopes must be registered before they are written to";
  return isReady ? null : deniedBy("deployment", reason, "SCOPE_REGISTRATION_REQUIRED");
}
