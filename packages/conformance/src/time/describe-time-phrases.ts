import { everywhere } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** From 31 July to 31 October 2026. */
const thirdQuarter = {
  name: "fiscal Q3",
  anchor: "2026-01-31T00:00:00Z",
  expression: "+P6M..+P9M",
} as const;

/** Names for windows of time that callers add. */
export function describeTimePhrases(suite: Suite): void {
  describe("time phrases", () => {
    test("an added phrase is understood, in any case, and in an answer too", async () => {
      const scope = await prepare(suite);
      expect(await suite.memory.addTimePhrase(scope, thirdQuarter)).toEqual(thirdQuarter);
      expect(await daysFound(suite, scope, "fiscal Q3")).toEqual(["2026-07-31", "2026-10-30"]);
      expect(await daysFound(suite, scope, "FISCAL q3")).toEqual(["2026-07-31", "2026-10-30"]);
      const temporal = { natural: "fiscal Q3" };
      const told = await suite.memory.answer(scope, { question: "Where is it?", temporal });
      expect(told.warnings).toEqual([]);
    });

    test("phrases are listed, and one of the same name is replaced", async () => {
      const scope = await prepare(suite);
      await suite.memory.addTimePhrase(scope, thirdQuarter);
      const sprint = { name: "sprint", anchor: "2026-07-30T00:00:00Z", expression: "P0D..P1D" };
      await suite.memory.addTimePhrase(scope, sprint);
      const moved = { ...thirdQuarter, name: "Fiscal q3", anchor: "2026-02-01T00:00:00Z" };
      await suite.memory.addTimePhrase(scope, moved);
      const listed = await suite.memory.timePhrases(scope);
      expect(listed).toHaveLength(2);
      expect(listed).toEqual(expect.arrayContaining([moved, sprint]));
      expect(await daysFound(suite, scope, "fiscal q3")).toEqual(["2026-10-30", "2026-10-31"]);
    });

    test("a phrase of everywhere holds in every scope, also for whom reads there alone", async () => {
      const scope = await prepare(suite);
      const phrase = { ...thirdQuarter, name: `third of ${scope}` };
      await suite.memory.addTimePhrase(everywhere, phrase);
      const days = ["2026-07-31", "2026-10-30"];
      expect(await daysFound(suite, scope, phrase.name)).toEqual(days);
      const ana = suite.memory.as("user:ana");
      expect(await ana.timePhrases(scope)).toContainEqual(phrase);
      await suite.memory.addTimePhrase(scope, { ...phrase, anchor: "2026-02-01T00:00:00Z" });
      expect(await daysFound(suite, scope, phrase.name)).toEqual(["2026-10-30", "2026-10-31"]);
      await suite.memory.removeTimePhrase(everywhere, phrase.name);
      expect(await suite.memory.timePhrases(suite.newScope())).toEqual([]);
    });

    describeInheriting(suite);
    describeRemoving(suite);
  });
}

function describeInheriting(suite: Suite): void {
  test("phrases of a scope hold in those below it, where the nearest one counts", async () => {
    const scope = await prepare(suite);
    const organisation = scope.split("/")[0] ?? "";
    await suite.memory.addTimePhrase(organisation, thirdQuarter);
    expect(await suite.memory.timePhrases(scope)).toEqual([thirdQuarter]);
    expect(await daysFound(suite, scope, "fiscal Q3")).toEqual(["2026-07-31", "2026-10-30"]);
    const own = { ...thirdQuarter, anchor: "2026-02-01T00:00:00Z" };
    await suite.memory.addTimePhrase(scope, own);
    expect(await suite.memory.timePhrases(scope)).toEqual([own]);
    expect(await daysFound(suite, scope, "fiscal Q3")).toEqual(["2026-10-30", "2026-10-31"]);
    expect(await suite.memory.timePhrases(organisation)).toEqual([thirdQuarter]);
    expect(await suite.memory.timePhrases(`${organisation}b`)).toEqual([]);
  });
}

function describeRemoving(suite: Suite): void {
  test("a removed phrase is not understood any longer", async () => {
    const scope = await prepare(suite);
    await suite.memory.addTimePhrase(scope, thirdQuarter);
    await suite.memory.removeTimePhrase(scope, "FISCAL Q3");
    expect(await suite.memory.timePhrases(scope)).toEqual([]);
    const error = await memoryErrorOf(daysFound(suite, scope, "fiscal Q3"));
    expect(error).toMatchObject({ name: "ValidationError", field: "temporal.natural" });
  });

  test("removing one that the scope itself does not have is a NotFoundError", async () => {
    const scope = suite.newScope();
    await suite.memory.addTimePhrase(scope.split("/")[0] ?? "", thirdQuarter);
    const error = await memoryErrorOf(suite.memory.removeTimePhrase(scope, "fiscal Q3"));
    expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
    expect(await suite.memory.timePhrases(scope)).toHaveLength(1);
  });
}

async function prepare(suite: Suite): Promise<string> {
  const scope = suite.newScope();
  const days = ["2026-07-30", "2026-07-31", "2026-10-30", "2026-10-31"];
  const items = days.map((observedAt) => ({ text: "a telescope", observedAt }));
  await suite.memory.experienceBulk(scope, items);
  return scope;
}

async function daysFound(suite: Suite, scope: string, natural: string): Promise<readonly string[]> {
  const { layers } = await suite.memory.recall(scope, {
    query: "telescope",
    temporal: { natural },
  });
  return layers.events.map(({ observedAt }) => observedAt.slice(0, 10)).toSorted(byText);
}

function byText(left: string, right: string): number {
  return left < right ? -1 : 1;
}
