import {
  type Capability,
  type Confinement,
  type PolicyRules,
  type PolicyTier,
  policyTiers,
} from "@keepsake/core";
import { isNamed } from "./capability-pattern.ts";
import { checkScope } from "./check-scope.ts";
import { isWithin, scopeChain, tenantOf } from "../scope-path.ts";
import { allowedBy, type Decision, deniedBy, type Situation, type Verdict } from "./verdict.ts";

/** Decides whether an actor may do something in a scope. */
export function decide(capability: Capability, situation: Situation): Decision {
  const verdicts = [...judge(capability, situation), ...judgeCrossing(capability, situation)];
  const told = policyTiers.flatMap((tier) =>
    verdicts.filter((verdict) => verdict !== null).filter((verdict) => verdict.tier === tier),
  );
  const last = told.at(-1) ?? allowedBy("deployment", "nothing denies it");
  return told.find(({ isAllowed }) => !isAllowed) ?? last;
}

function judge(capability: Capability, situation: Situation): readonly Verdict[] {
  const { policy, scope, actor } = situation;
  const rule = (tier: PolicyTier, owner: string, rules: PolicyRules | undefined): Verdict =>
    applyRules(capability, { tier, owner, rules });
  const deployment = policy.deployment.map((rules) => rule("deployment", "the deployment", rules));
  const ofActor = rule("actor", actor, policy.actors?.[actor]);
  if (scope === null) {
    return [...deployment, ofActor, ...judgeNarrowing(capability, situation)];
  }
  const tenant = tenantOf(scope);
  const around = scopeChain(scope).toReversed();
  return [
    ...deployment,
    rule("tenant", tenant, policy.tenants?.[tenant]),
    ...around.map((path) => rule("scope", path, policy.scopes?.[path])),
    checkScope(capability, { ...situation, scope }),
    ofActor,
    ...judgeNarrowing(capability, situation),
  ];
}

/** Rules of one tier, and whose they are. */
interface TierRules {
  readonly tier: PolicyTier;
  readonly owner: string;
  readonly rules: PolicyRules | undefined;
}

function applyRules(capability: Capability, { tier, owner, rules = {} }: TierRules): Verdict {
  if (isNamed(capability, rules.deny ?? [])) {
    return deniedBy(tier, `the policy of ${owner} denies it`);
  }
  if (rules.allow === undefined) {
    return null;
  }
  return isNamed(capability, rules.allow)
    ? allowedBy(tier, `the policy of ${owner} allows it`)
    : deniedBy(tier, `the policy of ${owner} does not allow it`);
}

function judgeNarrowing(
  capability: Capability,
  { scope, narrowing }: Situation,
): readonly Verdict[] {
  return narrowing.flatMap(({ capabilities, scopes, confinements = [] }) => [
    capabilities === undefined || isNamed(capability, capabilities)
      ? null
      : deniedBy("actor", "the handle is narrowed to other capabilities"),
    scopes === undefined || scope === null || scopes.some((path) => isWithin(scope, path))
      ? null
      : deniedBy("actor", "the handle is narrowed to other scopes"),
    isConfinedElsewhere(capability, scope, confinements)
      ? deniedBy("actor", "the handle has it in other scopes alone")
      : null,
  ]);
}

/** What concerns no scope is within none. */
function isConfinedElsewhere(
  capability: Capability,
  scope: string | null,
  confinements: readonly Confinement[],
): boolean {
  const named = confinements.filter((confined) => isNamed(capability, [confined.capability]));
  const isWithinAny = named.some((confined) => scope !== null && isWithin(scope, confined.scope));
  return named.length > 0 && !isWithinAny;
}

/** Whoever belongs to a tenant needs a capability more in the scopes of another one. */
function judgeCrossing(capability: Capability, situation: Situation): readonly Verdict[] {
  const { scope, narrowing } = situation;
  const isCrossing =
    scope !== null &&
    narrowing.some(({ tenant }) => tenant !== undefined && tenant !== tenantOf(scope));
  if (!isCrossing) {
    return [];
  }
  const needed = isReading(capability) ? "scope.read.cross_tenant" : "scope.create.cross_tenant";
  return judge(needed, situation).map((verdict) =>
    verdict?.isAllowed === false
      ? { ...verdict, reason: `the scope is of another tenant, and ${verdict.reason}` }
      : null,
  );
}

function isReading(capability: Capability): boolean {
  return isNamed(capability, [
    "scope.read.*",
    "understanding.read",
    "audit.*",
    "lifecycle.*",
    "temporal.*",
    "diagnostics.*",
    "llm.*",
    "blob.read",
  ]);
}
