import { PolicyDeniedError, ValidationError } from "@keepsake/core";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";

test.each<[string, object, readonly [field: string, named: string]]>([
  ["preset", { preset: "lax" }, ["policy.preset", "dev_local"]],
  ["field", { tiers: {} }, ["policy.tiers", "deployment"]],
  ["field of a tier", { deployment: { permit: [] } }, ["policy.deployment.permit", "allow"]],
  [
    "capability",
    { deployment: { deny: ["scope.fly"] } },
    ["policy.deployment.deny[0]", "scope.fly"],
  ],
  ["group of capabilities", { deployment: { allow: ["fly.*"] } }, ["deployment.allow[0]", "fly.*"]],
  ["scope", { scopes: { "org acme": {} } }, ["policy.scopes.org acme", "org acme"]],
  ["tenant", { tenants: { "org:a/team:b": {} } }, ["policy.tenants.org:a/team:b", "org:a/team:b"]],
  ["actor", { actors: { ana: {} } }, ["policy.actors.ana", "ana"]],
  ["type of scopes", { allowedScopeTypes: ["Org"] }, ["policy.allowedScopeTypes[0]", "Org"]],
])("a policy with an unknown %s is refused by name", async (_, policy, [field, named]) => {
  const error = await openMemory({ path: ":memory:", policy: policy }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ field: expect.stringContaining(field) });
  expect(String(error)).toContain(named);
});

test("a policy binds handles of actors, and not whoever holds the memory", async () => {
  const policy = {
    preset: "cloud_managed",
    actors: { "user:ana": { deny: ["scope.write"] } },
  } as const;
  const memory = await openMemory({ path: ":memory:", policy });
  const ana = memory.as("user:ana");
  expect(await ana.whoami()).toEqual({ actor: "user:ana", tenant: null, preset: "cloud_managed" });
  await expect(ana.experience("user:ana", "Hello.")).rejects.toMatchObject({
    name: "PolicyDeniedError",
    capability: "scope.write",
    tier: "actor",
  });
  await memory.experience("user:ana", "Hello.");
  expect((await ana.events("user:ana")).items).toHaveLength(1);
  await memory.close();
});

test("where scopes must be registered, one is written to once it is", async () => {
  const memory = await openMemory({ path: ":memory:", policy: { preset: "cloud_strict" } });
  const ana = memory.as("user:ana");
  const write = (): Promise<unknown> => ana.experience("org:acme/user:ana", "Hello.");
  await expect(write()).rejects.toMatchObject({
    code: "SCOPE_REGISTRATION_REQUIRED",
    status: 403,
  });
  expect(await ana.registerScope("org:acme/user:ana")).toMatchObject({ autoProvisioned: false });
  await write();
  await expect(ana.experience("org:acme", "Hello.")).rejects.toBeInstanceOf(PolicyDeniedError);
  await memory.close();
});

test("types of scopes that are not in use cannot be written to", async () => {
  const policy = { allowedScopeTypes: ["user"] };
  const memory = await openMemory({ path: ":memory:", policy });
  const denial = { code: "UNREGISTERED_SCOPE_TYPE", status: 422, name: "PolicyDeniedError" };
  const ana = memory.as("user:ana");
  await expect(ana.experience("team:a/user:ana", "Hello.")).rejects.toMatchObject(denial);
  await expect(ana.registerScope("team:a")).rejects.toMatchObject(denial);
  await ana.experience("user:ana", "Hello.");
  await memory.close();
});

test("in dev_local every actor may do everything", async () => {
  const memory = await openMemory({ path: ":memory:", policy: { preset: "dev_local" } });
  await memory.as("user:ana").experience("user:bo", "Hello.");
  const tenant = { tenant: "org:acme" };
  const { items } = await memory.as("agent:x", tenant).events("user:bo");
  expect(items).toHaveLength(1);
  await memory.close();
});

test("of capabilities a preset does not give, the denial names the deployment", async () => {
  const memory = await openMemory({ path: ":memory:", policy: { preset: "cloud_managed" } });
  const ana = memory.as("user:ana");
  const asked = { query: "Hello", diagnostics: "full" } as const;
  await expect(ana.recall("user:ana", asked)).rejects.toMatchObject({
    capability: "diagnostics.read",
    tier: "deployment",
  });
  await memory.close();
});

test("a scope whose owner may not forget events is not deleted with its records", async () => {
  const deny = { deny: ["forget.cascade.redact_events"] } as const;
  const memory = await openMemory({ path: ":memory:", policy: { scopes: { "org:acme": deny } } });
  const ana = memory.as("user:ana");
  const scope = "org:acme/user:ana";
  await ana.experience(scope, "I live in Porto.", { wait: "consolidated" });
  await ana.addTimePhrase(scope, { name: "s", anchor: "2026-03-01", expression: "P0D..P7D" });
  const state = async (): Promise<unknown> => [
    await memory.scopeInfo(scope),
    (await memory.facts(scope)).items,
    (await memory.events(scope)).items,
    await memory.timePhrases(scope),
  ];
  const before = await state();
  await expect(ana.deleteScope(scope, { records: "forget" })).rejects.toMatchObject({
    capability: "forget.cascade.redact_events",
    tier: "scope",
  });
  expect(await state()).toEqual(before);
  await ana.deleteScope(scope, { records: "keep" });
  expect((await memory.events(scope)).items).toHaveLength(1);
  await memory.close();
});
