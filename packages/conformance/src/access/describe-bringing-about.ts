import { memberRoles, type Memory } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { callMethod, type ScopedMethod } from "../call-method.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { expectDenial, notMember } from "./expect-denial.ts";

const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };
const outsider = notMember("scope.create");

/** Whatever may bring a scope about. */
const ways: readonly (readonly [ScopedMethod, readonly unknown[]])[] = [
  ["experience", ["Hello."]],
  ["experienceBulk", [["Hello."]]],
  ["registerScope", []],
  ["addTimePhrase", [phrase]],
  ["createBelief", [{ statement: "It rains.", confidence: 0.7 }]],
  ["synthesize", []],
];

/** A scope that Bo is a member of, with one below it of Eve's name that is not there yet. */
async function govern(suite: Suite): Promise<{ org: string; hers: string; eve: Memory }> {
  const [org = ""] = suite.newScope().split("/");
  await suite.memory.registerScope(org, { members: [{ actor: "user:bo", role: "owner" }] });
  return { org, hers: `${org}/user:eve`, eve: suite.memory.as("user:eve") };
}

/** Who may bring a scope about, in whichever way. */
export function describeBringingAbout(suite: Suite): void {
  describe.each(ways)("a scope that %s would bring about", (method, inputs) => {
    test("below what others govern comes about for members alone, whomever its path names", async () => {
      const { org, hers, eve } = await govern(suite);
      const attempt = (scope: string): Promise<unknown> =>
        callMethod(eve, method, [scope, ...inputs]);
      for (const scope of [hers, `${hers}/task:a`, `${org}/team:a/user:eve`]) {
        await expectDenial(attempt(scope), outsider);
        expect(await memoryErrorOf(suite.memory.scopeInfo(scope))).toMatchObject({
          name: "NotFoundError",
        });
        expect(await suite.memory.timePhrases(scope)).toEqual([]);
      }
      await suite.memory.setMembers(org, [{ actor: "user:eve", role: "reader" }]);
      await attempt(hers);
      expect((await suite.memory.scopeInfo(hers)).members).toEqual([]);
    });

    test("that nobody governs becomes whose it is then", async () => {
      const [org = ""] = suite.newScope().split("/");
      const [eve, bo] = [suite.memory.as("user:eve"), suite.memory.as("user:bo")];
      await callMethod(eve, method, [`${org}/team:a`, ...inputs]);
      expect((await suite.memory.scopeInfo(`${org}/team:a`)).members).toEqual([
        { actor: "user:eve", role: "owner" },
      ]);
      await eve.experience(`${org}/team:a`, "Mine.");
      await expectDenial(bo.experience(`${org}/team:a`, "Mine."), notMember("scope.write"));
      await callMethod(eve, method, [`${org}/user:eve`, ...inputs]);
      expect((await suite.memory.scopeInfo(`${org}/user:eve`)).members).toEqual([]);
    });

    test("takes whoever may bring scopes about", async () => {
      const [org = ""] = suite.newScope().split("/");
      const capabilities = ["scope.write", "scope.read.*", "understanding.*"] as const;
      const eve = suite.memory.as("user:eve", { capabilities });
      const denied = { capability: "scope.create", tier: "actor" } as const;
      const call = callMethod(eve, method, [`${org}/user:eve`, ...inputs]);
      await expectDenial(call, denied);
    });
  });

  describeGround(suite);
}

function describeGround(suite: Suite): void {
  test("whoever a path names owns what is there, and brings about what is below it", async () => {
    const { hers, eve } = await govern(suite);
    await suite.memory.experience(hers, "The door is green.");
    expect((await eve.events(hers)).items).toHaveLength(1);
    await eve.experience(hers, "Mine.");
    await eve.experience(`${hers}/task:a`, "Mine.");
    expect((await eve.events(`${hers}/task:a`)).items).toHaveLength(1);
  });

  test("a scope that was removed is not brought about again by whom its path names", async () => {
    const { hers, eve } = await govern(suite);
    await suite.memory.experience(hers, "The door is green.");
    await suite.memory.deleteScope(hers, { records: "forget" });
    await expectDenial(eve.experience(hers, "Mine."), outsider);
  });

  test.each(memberRoles)("the nearest scope around that has members counts: %s", async (role) => {
    const { org, eve } = await govern(suite);
    const members = [{ actor: "user:eve", role }] as const;
    await suite.memory.registerScope(`${org}/team:a`, { members });
    await eve.experience(`${org}/team:a/user:eve`, "Mine.");
    await suite.memory.registerScope(`${org}/team:b`, { members });
    await suite.memory.registerScope(`${org}/team:b/team:c`, {
      members: [{ actor: "user:bo", role: "owner" }],
    });
    await expectDenial(eve.experience(`${org}/team:b/team:c/task:a/user:eve`, "Mine."), outsider);
  });

  test("an effective policy tells who may not bring a scope about", async () => {
    const { hers, eve } = await govern(suite);
    const deniedTo = async (): Promise<readonly string[]> =>
      (await eve.effectivePolicy(hers)).denied.map(({ capability }) => capability);
    expect(await deniedTo()).toContain("scope.create");
    await suite.memory.registerScope(hers);
    expect(await deniedTo()).not.toContain("scope.create");
  });
}
