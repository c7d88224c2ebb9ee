import type { MemberRole, Memory } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { expectDenial, notMember } from "./expect-denial.ts";

/** A scope that Bo is a member of, and a handle of Bo's. */
async function join(suite: Suite, role: MemberRole): Promise<{ org: string; bo: Memory }> {
  const [org = ""] = suite.newScope().split("/");
  await suite.memory.registerScope(org, { members: [{ actor: "user:bo", role }] });
  return { org, bo: suite.memory.as("user:bo") };
}

/** What members of a scope may do in it and below it. */
export function describeRoles(suite: Suite): void {
  describe("a member", () => {
    describeReaders(suite);
    describeWriters(suite);
    describeOwners(suite);
  });
  describeSpeakingForOthers(suite);
}

function describeReaders(suite: Suite): void {
  test("who reads may read and not write, there and below", async () => {
    const { org, bo } = await join(suite, "reader");
    for (const scope of [org, `${org}/team:a`, `${org}/team:a/doc:1`]) {
      await suite.memory.experience(scope, "The door is green.");
      expect((await bo.events(scope)).items).toHaveLength(1);
      expect((await bo.recall(scope, "door")).layers.events[0]?.scope).toBe(scope);
      await expectDenial(bo.experience(scope, "No."), { capability: "scope.write" });
      expect((await suite.memory.events(scope)).items).toHaveLength(1);
    }
    const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };
    await expectDenial(bo.addTimePhrase(org, phrase), { capability: "scope.write" });
    await expectDenial(bo.synthesize(org), { capability: "understanding.synthesize" });
    const asked = { query: "door", diagnostics: "summary" } as const;
    await expectDenial(bo.recall(org, asked), { capability: "diagnostics.read" });
  });
}

function describeWriters(suite: Suite): void {
  test("who writes may write and register below, and change no members", async () => {
    const { org, bo } = await join(suite, "writer");
    await bo.experience(`${org}/team:a`, "The door is green.");
    await bo.registerScope(`${org}/team:b`);
    const elevated = { capability: "scope.write.elevated" } as const;
    const others = [{ actor: "user:cy", role: "reader" }] as const;
    await expectDenial(bo.registerScope(`${org}/team:d`, { members: others }), elevated);
    const settings = { defaultView: "local" } as const;
    await expectDenial(bo.registerScope(`${org}/team:d`, { settings }), elevated);
    await expectDenial(bo.setMembers(org, []), elevated);
    await expectDenial(bo.deleteScope(`${org}/team:a`), elevated);
    const mine = [{ actor: "user:bo", role: "owner" }] as const;
    await expectDenial(bo.registerScope(`${org}/team:a`, { members: mine }), elevated);
    await suite.memory.experience(`${org}/team:c/doc:1`, "Secret.");
    await expectDenial(bo.registerScope(`${org}/team:c`, { members: mine }), elevated);
  });
}

function describeOwners(suite: Suite): void {
  test("who owns may change members, who then may do what they may", async () => {
    const { org, bo } = await join(suite, "owner");
    const cy = suite.memory.as("user:cy");
    await expectDenial(cy.events(org), notMember("scope.read.local"));
    const owner = { actor: "user:bo", role: "owner" } as const;
    await bo.setMembers(org, [owner, { actor: "user:cy", role: "writer" }]);
    await cy.experience(org, "The door is green.");
    await bo.setMembers(org, [owner]);
    await expectDenial(cy.events(org), notMember("scope.read.local"));
    expect((await bo.events(org)).items).toHaveLength(1);
  });

  test("of a scope is none of those below it that are somebody else's", async () => {
    const { org, bo } = await join(suite, "owner");
    await suite.memory.registerScope(`${org}/user:ana`);
    await suite.memory.as("user:ana").experience(`${org}/user:ana`, "Private.");
    await expectDenial(bo.events(`${org}/user:ana`), notMember("scope.read.local"));
    await expectDenial(bo.experience(`${org}/user:ana`, "Hi."), notMember("scope.write"));
  });

  test("of a scope is none of one whose name begins alike", async () => {
    const { org, bo } = await join(suite, "owner");
    await expectDenial(bo.events(`${org}1/team:a`), notMember("scope.read.local"));
  });
}

function describeSpeakingForOthers(suite: Suite): void {
  test("whoever writes for others, or about others, needs to be allowed to", async () => {
    const scope = suite.newScope();
    const narrowed = suite.memory.as("user:ana", { capabilities: ["scope.write", "scope.create"] });
    await narrowed.experience(scope, { text: "I moved.", speaker: "Bo" });
    const actor = { tier: "actor" } as const;
    await expectDenial(narrowed.experience(scope, { text: "I moved.", speaker: "user:bo" }), {
      capability: "scope.write.on_behalf_of",
      ...actor,
    });
    const triple = { subject: "user:bo", predicate: "lives_in", object: "Porto" };
    await expectDenial(narrowed.experienceBulk(scope, ["Hello.", { triple }]), {
      capability: "scope.write.about_other",
      ...actor,
    });
    expect((await suite.memory.events(scope)).items).toHaveLength(1);
    const ana = suite.memory.as("user:ana");
    await ana.experienceBulk(scope, [{ triple, speaker: "user:bo" }, { triple }]);
    expect((await ana.events(scope)).items).toHaveLength(3);
  });
}
