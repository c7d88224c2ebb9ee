import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { expectDenial, notMember } from "./expect-denial.ts";

/** A scope that is nobody's by its path. */
function newOrg(suite: Suite): string {
  return suite.newScope().split("/")[0] ?? "";
}

/** How a scope that nobody governs comes to be somebody's. */
export function describeFounding(suite: Suite): void {
  describe("a scope that nobody governs", () => {
    test("becomes its first writer's, and nobody else's", async () => {
      const org = newOrg(suite);
      const [ana, bo] = [suite.memory.as("user:ana"), suite.memory.as("user:bo")];
      await expectDenial(ana.events(org), notMember("scope.read.local"));
      await ana.experience(org, "The door is green.");
      expect(await ana.scopeInfo(org)).toMatchObject({
        autoProvisioned: true,
        members: [{ actor: "user:ana", role: "owner" }],
      });
      await expectDenial(bo.experience(org, "Mine."), notMember("scope.write"));
      await expectDenial(bo.events(org), notMember("scope.read.local"));
      await expectDenial(bo.experience(`${org}/team:a`, "Mine."), notMember("scope.write"));
      await ana.experience(`${org}/team:a`, "Mine.");
      expect((await suite.memory.scopeInfo(`${org}/team:a`)).members).toEqual([]);
    });

    test("becomes whose registers it, unless that names members", async () => {
      const [org, other] = [newOrg(suite), newOrg(suite)];
      const ana = suite.memory.as("user:ana");
      expect((await ana.registerScope(org)).members).toEqual([
        { actor: "user:ana", role: "owner" },
      ]);
      const members = [{ actor: "user:bo", role: "owner" }] as const;
      expect((await ana.registerScope(other, { members })).members).toEqual(members);
    });

    test("becomes one writer's of many that come at once", async () => {
      const org = newOrg(suite);
      const actors = ["user:a", "user:b", "user:c", "user:d"];
      const writes = await Promise.allSettled(
        actors.map((actor) => suite.memory.as(actor).experience(org, `I am ${actor}.`)),
      );
      expect(writes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await suite.memory.scopeInfo(org)).members).toHaveLength(1);
      expect((await suite.memory.events(org)).items).toHaveLength(1);
    });

    describeRefusedFounding(suite);
  });
}

function describeRefusedFounding(suite: Suite): void {
  test("becomes nobody's by writing where anything was written before", async () => {
    const [org, above] = [newOrg(suite), newOrg(suite)];
    await suite.memory.experience(org, "Secret.");
    await suite.memory.experience(`${above}/team:a`, "Secret.");
    const ana = suite.memory.as("user:ana");
    for (const scope of [org, above]) {
      await expectDenial(ana.experience(scope, "Hello."), notMember("scope.write"));
      await expectDenial(ana.registerScope(scope), notMember("scope.create"));
    }
    await suite.memory.forget(org, { confirmAll: true });
    await expectDenial(ana.experience(org, "Hello."), notMember("scope.write"));
  });

  test("becomes nobody's who may not bring scopes about", async () => {
    const org = newOrg(suite);
    const ana = suite.memory.as("user:ana", { capabilities: ["scope.write", "scope.read.*"] });
    await expectDenial(ana.experience(org, "Hello."), notMember("scope.write"));
    const own = ana.experience(`${org}/user:ana`, "Hello.");
    await expectDenial(own, { capability: "scope.create", tier: "actor" });
  });
}
