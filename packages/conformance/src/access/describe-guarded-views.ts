import type { Memory } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { cameTo, follow } from "../lifecycle/follow.ts";
import { idsOf } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { expectDenial } from "./expect-denial.ts";

interface House {
  readonly org: string;
  readonly mine: string;
  readonly ana: Memory;
}

/** A scope of Ana's that is there, within one of Bo's that knows something. */
async function build(suite: Suite): Promise<House> {
  const mine = suite.newScope();
  const [org = ""] = mine.split("/");
  await suite.memory.registerScope(org, { members: [{ actor: "user:bo", role: "owner" }] });
  await suite.memory.experience(org, "The telescope of the house is in Tavira.");
  await suite.memory.registerScope(mine);
  return { org, mine, ana: suite.memory.as("user:ana") };
}

/** What views show of scopes that may not be read: nothing. */
export function describeGuardedViews(suite: Suite): void {
  describeAround(suite);
  describeBelow(suite);

  test("a view is read with the capability of its name", async () => {
    const { mine } = await build(suite);
    const ana = suite.memory.as("user:ana", { capabilities: ["scope.read.local"] });
    expect((await ana.recall(mine, { view: "local" })).layers.events).toEqual([]);
    for (const view of ["holistic", "descend"] as const) {
      const denied = { capability: `scope.read.${view}`, tier: "actor" } as const;
      await expectDenial(ana.recall(mine, { view }), denied);
      await expectDenial(ana.facts(mine, { view }), denied);
    }
  });
}

function describeAround(suite: Suite): void {
  describe("a scope around that may not be read", () => {
    test("is left out of holistic reads, until it may", async () => {
      const { org, mine, ana } = await build(suite);
      const own = await ana.experience(mine, "My telescope is in Faro.");
      const ids = async (): Promise<readonly string[]> =>
        idsOf((await ana.recall(mine, "telescope")).layers.events).toSorted();
      expect(await ids()).toEqual([own.eventId]);
      expect((await ana.events(mine, { view: "holistic" })).items).toHaveLength(1);
      const question = "Where is the telescope of the house?";
      expect((await ana.answer(mine, question)).answer).not.toContain("Tavira");
      await suite.memory.setMembers(org, [{ actor: "user:ana", role: "reader" }]);
      expect(await ids()).toHaveLength(2);
      expect((await ana.answer(mine, question)).answer).toContain("Tavira");
    });

    test("lends none of its names for times", async () => {
      const { org, mine, ana } = await build(suite);
      const phrase = { name: "launch week", anchor: "2026-03-01", expression: "P0D..P7D" };
      await suite.memory.addTimePhrase(org, phrase);
      expect(await ana.timePhrases(mine)).toEqual([]);
      expect(await suite.memory.timePhrases(mine)).toEqual([phrase]);
      const temporal = { natural: "launch week", naturalMode: "strict" } as const;
      await expect(ana.recall(mine, { query: "telescope", temporal })).rejects.toMatchObject({
        name: "ValidationError",
      });
    });
  });
}

function describeBelow(suite: Suite): void {
  describe("a scope below that may not be read", () => {
    test("is left out of descending reads", async () => {
      const { org, mine } = await build(suite);
      await suite.memory.experience(mine, "My telescope is in Faro.");
      const bo = suite.memory.as("user:bo");
      const { eventId } = await bo.experience(`${org}/team:a`, "Our telescope is in Lagos.");
      const { layers } = await bo.recall(org, { query: "telescope", view: "descend" });
      expect(layers.events.map(({ scope }) => scope).toSorted()).toEqual([org, `${org}/team:a`]);
      expect(idsOf(layers.events)).toContain(eventId);
      expect((await bo.episodes(org, { view: "descend" })).items).toHaveLength(2);
    });

    test("is left out of what is followed", async () => {
      const { org, mine } = await build(suite);
      const following = follow(suite.memory.as("user:bo"), org, { kinds: ["captured"] });
      await suite.memory.experience(mine, "My telescope is in Faro.");
      const { eventId } = await suite.memory.experience(`${org}/team:a`, "Ours is in Lagos.");
      await cameTo(following, "captured");
      expect((await following.stop()).map((event) => event.eventId)).toEqual([eventId]);
    });
  });
}
