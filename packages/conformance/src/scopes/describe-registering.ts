import { expect, test } from "vitest";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

const ana = { actor: "user:ana", role: "owner" } as const;
const bo = { actor: "user:bo", role: "reader" } as const;

/** Registering scopes, and their members. */
export function describeRegistering(suite: Suite): void {
  test("a scope is as it was registered", async () => {
    const scope = suite.newScope();
    const settings = { retention: { events: "P365D" }, defaultView: "local" } as const;
    const before = Date.now() - 2_000;
    const info = await suite.memory.registerScope(scope, { members: [bo, ana], settings });
    expect(info).toMatchObject({ path: scope, autoProvisioned: false, settings });
    expect(info.members).toEqual([ana, bo]);
    expect(info.effectiveSettings).toEqual(settings);
    expect(Date.parse(info.createdAt)).toBeGreaterThan(before);
    expect(await suite.memory.scopeInfo(scope)).toEqual(info);
    expect(await suite.memory.scope(scope).scopeInfo()).toEqual(info);
    expect((await suite.memory.events(scope)).items).toEqual([]);
  });

  test("a scope that was written to is there, and is registered once", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "Hello.");
    const provisioned = await suite.memory.scopeInfo(scope);
    expect(provisioned).toMatchObject({ autoProvisioned: true, members: [], settings: {} });
    const registered = await suite.memory.registerScope(scope, { members: [ana] });
    expect(registered).toEqual({ ...provisioned, autoProvisioned: false, members: [ana] });
    const error = await memoryErrorOf(suite.memory.registerScope(scope));
    expect(error).toMatchObject({ name: "ConflictError", code: "SCOPE_REGISTRATION_EXISTS" });
    expect(await suite.memory.scopeInfo(scope)).toEqual(registered);
  });

  test("one of many that register a scope at once does", async () => {
    const scope = suite.newScope();
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => suite.memory.registerScope(scope, { members: [ana] })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  describeMembers(suite);
  describeWrongRegistrations(suite);
}

function describeMembers(suite: Suite): void {
  test("members are replaced, and nothing else", async () => {
    const scope = suite.newScope();
    const settings = { diagnosticsAllowed: true };
    const info = await suite.memory.registerScope(scope, { members: [ana], settings });
    expect(await suite.memory.setMembers(scope, [bo])).toEqual({ ...info, members: [bo] });
    expect(await suite.memory.setMembers(scope, [])).toEqual({ ...info, members: [] });
  });

  test("a scope that never was is not found", async () => {
    const scope = suite.newScope();
    const calls = [
      suite.memory.scopeInfo(scope),
      suite.memory.setMembers(scope, [ana]),
      suite.memory.deleteScope(scope),
    ];
    for (const error of await Promise.all(calls.map(memoryErrorOf))) {
      expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
    }
  });
}

function describeWrongRegistrations(suite: Suite): void {
  test.each<[string, object, string]>([
    ["a role", { members: [{ actor: "user:ana", role: "boss" }] }, "members[0].role"],
    ["an actor", { members: [{ actor: "ana", role: "owner" }] }, "members[0].actor"],
    ["an actor given twice", { members: [ana, ana] }, "members"],
    ["a duration", { settings: { retention: { events: "a year" } } }, "settings.retention.events"],
    [
      "a duration of nothing",
      { settings: { retention: { facts: "P0D" } } },
      "settings.retention.facts",
    ],
    ["a layer", { settings: { retention: { dreams: "P1D" } } }, "settings.retention.dreams"],
    ["a view", { settings: { defaultView: "wide" } }, "settings.defaultView"],
    ["a field", { owner: "user:ana" }, "owner"],
  ])("%s that is none is refused, and nothing is registered", async (_, registration, field) => {
    const scope = suite.newScope();
    await expectRefusal(suite.memory.registerScope(scope, registration), field);
    expect(await memoryErrorOf(suite.memory.scopeInfo(scope))).toMatchObject({
      name: "NotFoundError",
    });
  });
}
