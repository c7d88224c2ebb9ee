import { capabilities, type Policy } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  actorOf,
  membersOf,
  narrowingOf,
  patternOf,
  policyOf,
  scopeOf,
} from "../testing/arbitrary-policy.ts";
import { ask, type Asked } from "../testing/ask-policy.ts";

const askedOf: fc.Arbitrary<Asked & { readonly policy: Policy }> = fc.record({
  actor: actorOf,
  scope: scopeOf,
  policy: policyOf,
  members: membersOf,
  isRegistered: fc.boolean(),
});
const tierOf = fc.constantFrom<"deployment" | "tenants" | "scopes" | "actors">(
  "deployment",
  "tenants",
  "scopes",
  "actors",
);

/** A policy with rules at one tier put beside what it says there. */
function withRules(
  asked: Asked & { readonly policy: Policy },
  tier: "deployment" | "tenants" | "scopes" | "actors",
  change: (rules: NonNullable<Policy["deployment"]>) => NonNullable<Policy["deployment"]>,
): Policy {
  const { policy, actor = "", scope } = asked;
  if (tier === "deployment") {
    return { ...policy, deployment: change(policy.deployment ?? {}) };
  }
  const tenant = (scope ?? "").split("/")[0] ?? "";
  const key = { tenants: tenant, scopes: scope ?? "", actors: actor }[tier];
  return { ...policy, [tier]: { ...policy[tier], [key]: change(policy[tier]?.[key] ?? {}) } };
}

test("denying more anywhere never allows more", () => {
  fc.assert(
    fc.property(askedOf, tierOf, patternOf, (asked, tier, pattern) => {
      const policy = withRules(asked, tier, (rules) => ({
        ...rules,
        deny: [...(rules.deny ?? []), pattern],
      }));
      for (const capability of capabilities) {
        const before = ask(capability, asked).isAllowed;
        expect(before || !ask(capability, { ...asked, policy }).isAllowed).toBe(true);
      }
    }),
  );
});

test("allowing something at a tier never allows what others do not", () => {
  fc.assert(
    fc.property(askedOf, tierOf, patternOf, (asked, tier, pattern) => {
      const none = withRules(asked, tier, () => ({}));
      const policy = withRules(asked, tier, () => ({ allow: [pattern] }));
      for (const capability of capabilities) {
        const without = ask(capability, { ...asked, policy: none }).isAllowed;
        expect(without || !ask(capability, { ...asked, policy }).isAllowed).toBe(true);
      }
    }),
  );
});

test("narrowing a handle never allows more", () => {
  fc.assert(
    fc.property(askedOf, narrowingOf, (asked, narrowing) => {
      for (const capability of capabilities) {
        const before = ask(capability, asked).isAllowed;
        const after = ask(capability, { ...asked, narrowing: [narrowing] }).isAllowed;
        expect(before || !after).toBe(true);
      }
    }),
  );
});
