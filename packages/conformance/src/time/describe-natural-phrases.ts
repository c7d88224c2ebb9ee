import type { TemporalBlock } from "@keepsake/core";
import { beforeAll, describe, expect, test } from "vitest";
import { idsOf } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** The evening of 31 March in Lisbon, where it is 30 minutes past midnight on 1 April. */
const lateInMarch = "2026-03-31T23:30:00Z";

/** Windows of time in words. */
export function describeNaturalPhrases(suite: Suite): void {
  describe("natural phrases", () => {
    let scope = "";
    let id = "";
    beforeAll(async () => {
      scope = suite.newScope();
      const item = { text: "The telescope arrived.", observedAt: lateInMarch };
      id = (await suite.memory.experience(scope, item)).eventId;
    });

    const finds = async (temporal: TemporalBlock): Promise<boolean> => {
      const { layers } = await suite.memory.recall(scope, { query: "telescope", temporal });
      return idsOf(layers.events).includes(id);
    };

    test.each([
      ["UTC", true, false],
      ["Europe/Lisbon", false, true],
      ["America/New_York", true, false],
    ])("are read in the time zone %s", async (timezone, inMarch, inApril) => {
      const referenceDate = "2026-04-20";
      const march = await finds({ natural: "last month", referenceDate, timezone });
      const april = await finds({ natural: "this month", referenceDate, timezone });
      expect([march, april]).toEqual([inMarch, inApril]);
    });

    test.each([
      ["yesterday", "2026-04-01", true],
      ["yesterday", "2026-04-02", false],
      ["last week", "2026-04-07", true],
      ["Last 2 Days", "2026-04-01T12:00:00Z", true],
      ["last 30 days", "2026-05-16", false],
      ["since March", "2026-05-16", true],
      ["Q1 2026", "2020-01-01", true],
      ["this year", "2026-12-01", true],
      ["2026-03-31", "2030-01-01", true],
    ])("%j, read on %s", async (natural, referenceDate, isFound) => {
      expect(await finds({ natural, referenceDate })).toBe(isFound);
    });

    describeUnknownPhrases(suite);
  });
}

function describeUnknownPhrases(suite: Suite): void {
  test("that are not understood are refused, and say what would be", async () => {
    const scope = suite.newScope();
    const temporal = { natural: "when pigs fly" };
    for (const call of [
      suite.memory.recall(scope, { query: "telescope", temporal }),
      suite.memory.answer(scope, { question: "Where is it?", temporal }),
    ]) {
      const error = await memoryErrorOf(call);
      expect(error).toMatchObject({ name: "ValidationError", field: "temporal.natural" });
      expect(error.message).toMatch(/"when pigs fly".*last week/s);
    }
  });

  test("that are not understood are left out with a warning on request", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "The telescope arrived.");
    const temporal = { natural: "when pigs fly", naturalMode: "lenient" } as const;
    const pack = await suite.memory.recall(scope, { query: "telescope", temporal });
    const plain = await suite.memory.recall(scope, { query: "telescope" });
    expect(pack.warnings).toMatchObject([{ code: "temporal_natural_ignored" }]);
    expect(pack.warnings[0]?.message).toContain("when pigs fly");
    expect(idsOf(pack.layers.events)).toEqual(idsOf(plain.layers.events));
    expect(plain.warnings).toEqual([]);
    const { warnings } = await suite.memory.answer(scope, { question: "telescope?", temporal });
    expect(warnings).toMatchObject([{ code: "temporal_natural_ignored" }]);
  });
}
