import { expect, test } from "vitest";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Removing scopes from the registry. */
export function describeDeletingScopes(suite: Suite): void {
  test("a scope that holds records goes with them, or without", async () => {
    const [forgotten, kept] = [suite.newScope(), suite.newScope()];
    const settings = { defaultView: "local" } as const;
    for (const scope of [forgotten, kept]) {
      await suite.memory.registerScope(scope, { settings });
      await suite.memory.experience(scope, "Hello.");
      const error = await memoryErrorOf(suite.memory.deleteScope(scope));
      expect(error).toMatchObject({ name: "ConflictError", code: "SCOPE_HAS_RECORDS" });
      expect(await suite.memory.scopeInfo(scope)).toMatchObject({ settings });
    }
    await suite.memory.deleteScope(forgotten, { records: "forget" });
    await suite.memory.deleteScope(kept, { records: "keep" });
    expect((await suite.memory.events(forgotten)).items).toEqual([]);
    expect((await suite.memory.events(kept)).items).toHaveLength(1);
    for (const scope of [forgotten, kept]) {
      const error = await memoryErrorOf(suite.memory.scopeInfo(scope));
      expect(error).toMatchObject({ name: "NotFoundError" });
      expect((await suite.memory.listScopes({ prefix: scope })).items).toEqual([]);
    }
  });

  test("a deleted scope forgets its members and names for times, and can be written to again", async () => {
    const scope = suite.newScope();
    const members = [{ actor: "user:bo", role: "owner" }] as const;
    await suite.memory.registerScope(scope, { members });
    const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };
    await suite.memory.addTimePhrase(scope, phrase);
    await suite.memory.as("user:bo").deleteScope(scope);
    await suite.memory.experience(scope, "Hello.");
    expect(await suite.memory.timePhrases(scope)).toEqual([]);
    expect(await suite.memory.scopeInfo(scope)).toMatchObject({
      autoProvisioned: true,
      members: [],
    });
    const denied = await memoryErrorOf(suite.memory.as("user:bo").events(scope));
    expect(denied).toMatchObject({ code: "NOT_A_MEMBER" });
  });

  test("those below a deleted scope stay", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(`${scope}/task:a`, "Hello.");
    await suite.memory.registerScope(scope);
    await suite.memory.deleteScope(scope);
    expect((await suite.memory.events(`${scope}/task:a`)).items).toHaveLength(1);
    await suite.memory.scopeInfo(`${scope}/task:a`);
  });

  test("what becomes of records is said by a word that is known", async () => {
    const scope = suite.newScope();
    const deletion: object = { records: "burn" };
    await expectRefusal(suite.memory.deleteScope(scope, deletion), "records");
  });
}
