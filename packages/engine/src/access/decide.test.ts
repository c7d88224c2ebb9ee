import {
  capabilities,
  type Capability,
  type Narrowing,
  type Policy,
  type ScopeMember,
} from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { ask, type Asked } from "../testing/ask-policy.ts";

const reader = (actor: string): ScopeMember => ({ actor, role: "reader" });
const owner = (actor: string): ScopeMember => ({ actor, role: "owner" });

describe("a member is", () => {
  test.each<[string, Asked]>([
    ["whom the path names", {}],
    ["whom a segment before the last one names", { scope: "user:ana/task:move" }],
    ["whom the scope lists", { scope: "org:acme", members: { "org:acme": [reader("user:ana")] } }],
    [
      "whom the nearest scope around lists",
      { scope: "org:acme/team:a/doc:1", members: { "org:acme": [reader("user:ana")] } },
    ],
    [
      "whom a scope around lists, beside the scope's own members",
      {
        scope: "org:acme/team:a",
        members: { "org:acme": [reader("user:ana")], "org:acme/team:a": [owner("user:bo")] },
      },
    ],
    ["everybody in dev_local", { scope: "org:other", policy: { preset: "dev_local" } }],
  ])("%s", (_, asked) => {
    expect(ask("scope.read.local", asked).isAllowed).toBe(true);
  });
});

describe("no member is", () => {
  test.each<[string, Asked]>([
    ["anybody of a scope that nobody governs", { scope: "org:acme" }],
    ["whom a scope beside names", { scope: "org:acme/user:ana2" }],
    ["whom a part of a segment names", { scope: "org:acme/user:an" }],
    ["an actor of another type", { scope: "org:acme/agent:ana" }],
    [
      "a member of the scope around, where the path names another actor",
      { scope: "org:acme/user:bo", members: { "org:acme": [owner("user:ana")] } },
    ],
    [
      "a member of a scope that begins alike",
      { scope: "org:acmes/team:a", members: { "org:acme": [owner("user:ana")] } },
    ],
    [
      "a member of a scope farther around than the nearest with members",
      {
        scope: "org:acme/team:a/doc:1",
        members: { "org:acme": [owner("user:ana")], "org:acme/team:a": [owner("user:bo")] },
      },
    ],
    [
      "a member of a scope below",
      { scope: "org:acme", members: { "org:acme/team:a": [owner("user:ana")] } },
    ],
  ])("%s", (_, asked) => {
    for (const capability of capabilities) {
      const { isAllowed, code } = ask(capability, asked);
      expect([capability, isAllowed]).toEqual([capability, false]);
      expect(["NOT_A_MEMBER", "POLICY_DENIED"]).toContain(code);
    }
    expect(ask("scope.read.local", asked)).toMatchObject({ tier: "scope", code: "NOT_A_MEMBER" });
  });
});

test.each<[ScopeMember["role"], Capability, boolean]>([
  ["reader", "scope.read.descend", true],
  ["reader", "understanding.read", true],
  ["reader", "llm.invoke", true],
  ["reader", "scope.write", false],
  ["reader", "diagnostics.read", false],
  ["writer", "scope.write", true],
  ["writer", "scope.create", true],
  ["writer", "forget.cascade.derived_only", true],
  ["writer", "forget.cascade.redact_events", false],
  ["writer", "scope.write.elevated", false],
  ["writer", "audit.read.cross_actor", false],
  ["owner", "scope.write.elevated", true],
  ["owner", "forget.gdpr", true],
])("a %s of a scope has %s: %s", (role, capability, isAllowed) => {
  const members = { "org:acme": [{ actor: "user:ana", role }] };
  expect(ask(capability, { scope: "org:acme", members }).isAllowed).toBe(isAllowed);
});

test("the scope's own list counts before its path", () => {
  const members = { "org:acme/user:ana": [reader("user:ana")] };
  expect(ask("scope.write", { members })).toMatchObject({ isAllowed: false, tier: "scope" });
});

describe("whom a path names may bring about its scope", () => {
  const acme = { "org:acme": [owner("user:bo")] };

  test.each<[string, Asked, boolean]>([
    ["where nobody governs what is around it", {}, true],
    ["not below what others govern", { members: acme }, false],
    ["not farther below either", { members: acme, scope: "org:acme/user:ana/task:a" }, false],
    ["as a member there", { members: { "org:acme": [reader("user:ana")] } }, true],
    ["where it is there already", { members: { ...acme, "org:acme/user:ana": [] } }, true],
    [
      "below one of its name that is there",
      { members: { ...acme, "org:acme/user:ana": [] }, scope: "org:acme/user:ana/task:a" },
      true,
    ],
    [
      "below one within it that others govern, as its path still names the actor",
      {
        members: { ...acme, "org:acme/user:ana": [], "org:acme/user:ana/team:a": acme["org:acme"] },
        scope: "org:acme/user:ana/team:a/task:b",
      },
      true,
    ],
    ["anywhere in dev_local", { members: acme, policy: { preset: "dev_local" } }, true],
  ])("%s", (_, asked, isAllowed) => {
    expect(ask("scope.create", asked).isAllowed).toBe(isAllowed);
    expect(ask("scope.write", asked).isAllowed).toBe(true);
  });
});

test.each<[NonNullable<Policy["preset"]>, Capability, boolean]>([
  ["dev_local", "scope.read.cross_tenant", true],
  ["dev_local", "auth.mint", true],
  ["on_prem_enterprise", "scope.read.cross_tenant", false],
  ["on_prem_enterprise", "auth.mint", true],
  ["on_prem_enterprise", "forget.gdpr", true],
  ["cloud_managed", "forget.gdpr", false],
  ["cloud_managed", "auth.mint", false],
  ["cloud_managed", "diagnostics.read", false],
  ["cloud_managed", "forget.cascade.redact_events", true],
  ["cloud_managed", "scope.write.on_behalf_of", true],
  ["cloud_strict", "forget.gdpr", false],
  ["cloud_strict", "scope.create", true],
  ["cloud_shared_saas", "scope.write.on_behalf_of", false],
  ["cloud_shared_saas", "scope.write.about_other", false],
  ["cloud_shared_saas", "audit.read.cross_actor", false],
  ["cloud_shared_saas", "scope.write", true],
])("%s gives an owner %s: %s", (preset, capability, isAllowed) => {
  const decision = ask(capability, { policy: { preset } });
  expect(decision.isAllowed).toBe(isAllowed);
  expect(isAllowed || decision.tier === "deployment").toBe(true);
});

describe("a write", () => {
  test("is refused where its scope must be registered, until it is", () => {
    const policy = { preset: "cloud_strict" } as const;
    const denial = { isAllowed: false, code: "SCOPE_REGISTRATION_REQUIRED" };
    expect(ask("scope.write", { policy })).toMatchObject(denial);
    expect(ask("scope.write", { policy, isRegistered: true }).isAllowed).toBe(true);
    expect(ask("scope.read.local", { policy }).isAllowed).toBe(true);
  });

  test("tells nobody else whether its scope is registered", () => {
    const policy = { preset: "cloud_strict" } as const;
    const asked = { policy, scope: "org:acme/user:bo" };
    const denials = [true, false].map((isRegistered) =>
      ask("scope.write", { ...asked, isRegistered }),
    );
    expect(denials[0]).toEqual(denials[1]);
    expect(denials[0]?.code).toBe("NOT_A_MEMBER");
  });

  test("is refused where a segment is of a type that is not in use", () => {
    const policy = { allowedScopeTypes: ["org", "team"] };
    const denial = { isAllowed: false, code: "UNREGISTERED_SCOPE_TYPE" };
    expect(ask("scope.write", { policy })).toMatchObject(denial);
    expect(ask("scope.read.local", { policy }).isAllowed).toBe(true);
  });
});

describe("tiers", () => {
  const deny = { deny: ["scope.write"] } as const;

  test.each<[string, Policy]>([
    ["deployment", { deployment: deny, actors: { "user:ana": deny } }],
    ["tenant", { tenants: { "org:acme": deny }, scopes: { "org:acme": deny } }],
    ["scope", { scopes: { "org:acme": deny }, actors: { "user:ana": deny } }],
    ["actor", { actors: { "user:ana": deny }, tenants: { "org:other": deny } }],
  ])("the outermost that denies decides: %s", (tier, policy) => {
    const inner: Policy = { actors: { "user:ana": { allow: ["*"] }, ...policy.actors } };
    const decision = ask("scope.write", { policy: { ...policy, ...inner } });
    expect(decision).toMatchObject({ isAllowed: false, tier, code: "POLICY_DENIED" });
  });

  test("what a list of allowed capabilities leaves out is denied", () => {
    const policy = { actors: { "user:ana": { allow: ["scope.read.*"] as const } } };
    expect(ask("scope.read.descend", { policy }).isAllowed).toBe(true);
    expect(ask("scope.write", { policy })).toMatchObject({ isAllowed: false, tier: "actor" });
  });

  test("rules of a scope hold below it, by whole segments", () => {
    const policy = { scopes: { "org:ac": deny, "org:acme/user:a": deny } };
    expect(ask("scope.write", { policy }).isAllowed).toBe(true);
  });

  test("what concerns no scope is decided by the deployment and the actor", () => {
    const policy = { tenants: { "org:acme": deny }, actors: { "user:bo": deny } };
    expect(ask("scope.write", { policy, scope: null }).isAllowed).toBe(true);
    const denied = ask("scope.write", { policy, scope: null, actor: "user:bo" });
    expect(denied).toMatchObject({ isAllowed: false, tier: "actor" });
  });
});

describe("a narrowed handle", () => {
  test.each<[string, Narrowing, readonly [Capability, boolean]]>([
    ["does what it is narrowed to", { capabilities: ["scope.write"] }, ["scope.write", true]],
    ["does nothing else", { capabilities: ["scope.write"] }, ["scope.read.local", false]],
    ["reaches its scopes", { scopes: ["org:acme/user:ana"] }, ["scope.write", true]],
    ["reaches what is below them", { scopes: ["org:acme"] }, ["scope.write", true]],
    ["reaches nothing beside them", { scopes: ["org:acme/user:an"] }, ["scope.write", false]],
    ["reaches nothing above them", { scopes: ["org:acme/user:ana/a:b"] }, ["scope.write", false]],
    ["reaches its tenant", { tenant: "org:acme" }, ["scope.write", true]],
  ])("%s", (_, narrowing, [capability, isAllowed]) => {
    const decision = ask(capability, { narrowing: [narrowing] });
    expect(decision.isAllowed).toBe(isAllowed);
    expect(isAllowed || decision.tier === "actor").toBe(true);
  });

  test.each<[Capability]>([["scope.read.local"], ["scope.write"]])(
    "of another tenant is denied %s by the deployment, unless tenants may be crossed",
    (capability) => {
      const narrowing = [{ tenant: "org:ac" }];
      expect(ask(capability, { narrowing })).toMatchObject({
        isAllowed: false,
        tier: "deployment",
      });
      const policy = { preset: "dev_local" } as const;
      expect(ask(capability, { narrowing, policy }).isAllowed).toBe(true);
    },
  );

  test("is bound by every narrowing", () => {
    const narrowing = [{ scopes: ["org:acme"] }, { capabilities: ["scope.read.*"] as const }];
    expect(ask("scope.read.local", { narrowing }).isAllowed).toBe(true);
    expect(ask("scope.write", { narrowing }).isAllowed).toBe(false);
  });
});
