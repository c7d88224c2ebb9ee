import { expect, test } from "vitest";
import { applyMethod } from "../call-method.ts";
import { expectRefusal, rejection } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { expectDenial } from "./expect-denial.ts";

/** Handles that act as somebody. */
export function describeHandles(suite: Suite): void {
  test("a handle tells who it acts as, and by which policy", async () => {
    const ana = suite.memory.as("user:ana", { tenant: "org:acme" });
    expect(await ana.whoami()).toMatchObject({ actor: "user:ana", tenant: "org:acme" });
    expect(await suite.memory.as("agent:x").whoami()).toMatchObject({
      actor: "agent:x",
      tenant: null,
    });
    expect(await ana.scope("org:acme").whoami()).toEqual(await ana.whoami());
  });

  test.each<[string, unknown]>([
    ["no type", "ana"],
    ["no id", "user:"],
    ["another type", "team:a"],
    ["more than one segment", "user:ana/agent:x"],
    ["nothing", ""],
    ["a number", 5],
  ])("an actor of %s is refused", async (_, actor) => {
    const act = async (): Promise<unknown> => applyMethod(suite.memory, "as", [actor]);
    await expectRefusal(act(), "actor");
  });

  test.each<[string, object, string]>([
    ["capability", { capabilities: ["scope.fly"] }, "capabilities[0]"],
    ["scope", { scopes: ["nobody"] }, "scopes[0]"],
    [
      "confined capability",
      { confinements: [{ capability: "scope.fly", scope: "org:acme" }] },
      "confinements[0].capability",
    ],
    ["tenant", { tenant: "org:acme/user:ana" }, "tenant"],
    ["field", { roles: [] }, "roles"],
  ])("narrowing to an unknown %s is refused", async (_, narrowing, field) => {
    const act = async (): Promise<unknown> => suite.memory.as("user:ana", narrowing);
    await expectRefusal(act(), field);
  });

  describeNarrowing(suite);
  describeEffectivePolicy(suite);
}

function describeNarrowing(suite: Suite): void {
  test("a handle of an actor becomes nobody else, and never does more", async () => {
    const scope = suite.newScope();
    const ana = suite.memory.as("user:ana", { capabilities: ["scope.read.*"] });
    expect(await rejection((async () => ana.as("user:bo"))())).toMatchObject({
      name: "PolicyDeniedError",
    });
    const again = ana.as("user:ana", { capabilities: ["*"] });
    const denied = { capability: "scope.write", tier: "actor" } as const;
    await expectDenial(again.experience(scope, "Hello."), denied);
    expect((await again.events(scope)).items).toEqual([]);
    const elsewhere = ana.as("user:ana", { scopes: [`${scope}/task:a`] });
    await expectDenial(elsewhere.events(scope), { capability: "scope.read.local", tier: "actor" });
    expect((await elsewhere.events(`${scope}/task:a`)).items).toEqual([]);
  });

  test("a capability that is confined holds there alone, and others are as they were", async () => {
    const [scope, beside] = [suite.newScope(), suite.newScope()];
    const members = [{ actor: "user:ana", role: "owner" }] as const;
    await suite.memory.registerScope(scope, { members });
    await suite.memory.registerScope(beside, { members });
    const confinements = [{ capability: "scope.write", scope }] as const;
    const ana = suite.memory.as("user:ana", { confinements });
    await ana.experience(`${scope}/task:a`, "Hello.");
    const denied = { capability: "scope.write", tier: "actor" } as const;
    await expectDenial(ana.experience(beside, "Hello."), denied);
    expect((await ana.events(beside)).items).toEqual([]);
  });

  test("a handle of a tenant reaches no other one", async () => {
    const ana = suite.memory.as("user:ana", { tenant: "org:elsewhere" });
    const read = ana.events("user:ana");
    await expectDenial(read, { capability: "scope.read.local", tier: "deployment" });
    const write = ana.experience("user:ana", "Hello.");
    await expectDenial(write, { capability: "scope.write", tier: "deployment" });
  });

  test("closing a handle of an actor leaves the memory open", async () => {
    const scope = suite.newScope();
    const ana = suite.memory.as("user:ana");
    await ana.close();
    await ana.experience(scope, "Hello.");
    expect((await suite.memory.events(scope)).items).toHaveLength(1);
  });
}

function describeEffectivePolicy(suite: Suite): void {
  test("an effective policy decides every capability once, and says which tier decided", async () => {
    const scope = suite.newScope();
    const bo = suite.memory.as("user:bo");
    const own = await suite.memory.as("user:ana").effectivePolicy(scope);
    expect(own).toMatchObject({ actor: "user:ana", scope });
    expect(own.allowed.find(({ capability }) => capability === "scope.write")?.tier).toBe("scope");
    const names = [...own.allowed, ...own.denied].map(({ capability }) => capability);
    expect(new Set(names).size).toBe(names.length);
    const denied = await bo.effectivePolicy(scope);
    expect(denied.allowed).toEqual([]);
    expect(denied.denied).toHaveLength(names.length);
    const told = await suite.memory.effectivePolicy(scope, { actor: "user:bo" });
    expect(told).toEqual(denied);
    const other = bo.effectivePolicy(scope, { actor: "user:ana" });
    await expectDenial(other, { capability: "diagnostics.read", code: "NOT_A_MEMBER" });
  });
}
