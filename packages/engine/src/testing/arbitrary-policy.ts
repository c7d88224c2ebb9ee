import {
  type CapabilityPattern,
  memberRoles,
  type Narrowing,
  type Policy,
  type PolicyRules,
  type ScopeMember,
} from "@keepsake/core";
import * as fc from "fast-check";

/** Names of capabilities, and of groups of them. */
export const patternOf: fc.Arbitrary<CapabilityPattern> = fc.constantFrom<CapabilityPattern>(
  "*",
  "scope.read.*",
  "scope.*",
  "forget.*",
  "scope.write",
  "scope.read.local",
  "audit.read",
  "llm.invoke",
);
const rulesOf: fc.Arbitrary<PolicyRules> = fc.record(
  { allow: fc.uniqueArray(patternOf), deny: fc.uniqueArray(patternOf, { maxLength: 2 }) },
  { requiredKeys: [] },
);
const scopes = ["org:acme", "org:acme/team:a", "org:acme/user:ana", "org:acme/user:bo", "org:ac"];
/** Scopes near each other, and one whose name begins alike. */
export const scopeOf: fc.Arbitrary<string> = fc.constantFrom(...scopes);
/** Actors, two of whom scopes are named after. */
export const actorOf: fc.Arbitrary<string> = fc.constantFrom("user:ana", "user:bo", "agent:x");
const keyed = (key: fc.Arbitrary<string>): fc.Arbitrary<Record<string, PolicyRules>> =>
  fc.dictionary(key, rulesOf, { maxKeys: 2 });
/** Policies with rules at every tier. */
export const policyOf: fc.Arbitrary<Policy> = fc.record(
  {
    preset: fc.constantFrom(
      "dev_local",
      "on_prem_enterprise",
      "cloud_managed",
      "cloud_shared_saas",
    ),
    deployment: rulesOf,
    tenants: keyed(fc.constantFrom("org:acme", "org:ac")),
    scopes: keyed(scopeOf),
    actors: keyed(actorOf),
  },
  { requiredKeys: [] },
);
/** Members of some scopes; those with none are there and have nobody. */
export const membersOf: fc.Arbitrary<Record<string, readonly ScopeMember[]>> = fc.dictionary(
  scopeOf,
  fc.uniqueArray(fc.record({ actor: actorOf, role: fc.constantFrom(...memberRoles) }), {
    selector: ({ actor }) => actor,
  }),
  { maxKeys: 3 },
);

/** What handles are narrowed to. */
export const narrowingOf: fc.Arbitrary<Narrowing> = fc.record(
  {
    capabilities: fc.uniqueArray(patternOf),
    scopes: fc.uniqueArray(scopeOf),
    tenant: fc.constantFrom("org:acme", "org:ac"),
  },
  { requiredKeys: [] },
);
