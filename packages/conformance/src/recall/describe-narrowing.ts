import type { FilterTree, TemporalBlock } from "@keepsake/core";
import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { recallTrips, writeTrips } from "./trips.ts";
import type { EventMemory } from "../event-memory.ts";

/** Recalling only certain records and times. */
export function describeNarrowing(suite: Suite<EventMemory>): void {
  test.each<[FilterTree, readonly number[]]>([
    [{ labels: { in: ["work"] } }, [1]],
    [{ labels: { exists: false } }, [2]],
    [{ observedActor: { ne: "Ana" } }, [1]],
    [{ metadata: { labels: ["travel"], observedActor: "Ana" } }, [0]],
    [{ observedAt: { gte: "2024-06-10", lt: "2024-07-10T00:00:00+01:00" } }, [1]],
    [{ OR: [{ labels: { eq: "work" } }, { NOT: { labels: { eq: "travel" } } }] }, [1, 2]],
    [{ AND: [{ labels: { eq: "travel" } }, { modality: { eq: "document" } }] }, []],
  ])("filters %j give their events, with a query and without", async (filters, expected) => {
    const scope = await writeTrips(suite);
    expect(await recallTrips(suite, scope, { query: "trip", filters })).toEqual(expected);
    expect(await recallTrips(suite, scope, { filters })).toEqual(expected);
  });

  test.each<[TemporalBlock, readonly number[]]>([
    [{ asOfValid: "2024-06-10" }, [0, 1]],
    [{ validDuring: { from: "2024-05-11", to: "2024-07-10" } }, [1]],
    [{ asOf: "2024-06-10" }, []],
    [{ asOfRecorded: "2024-06-10" }, []],
    [{ recordedDuring: { from: "2024-06-10", to: "9999-01-01" } }, [0, 1, 2]],
  ])("of the time %j are its events, with a query and without", async (temporal, expected) => {
    const scope = await writeTrips(suite);
    expect(await recallTrips(suite, scope, { query: "trip", temporal })).toEqual(expected);
    expect(await recallTrips(suite, scope, { temporal })).toEqual(expected);
  });

  test("filters and times narrow down before the events are counted", async () => {
    const scope = await writeTrips(suite);
    const budgets = { maxEvents: 1 };
    const filters = { labels: { in: ["work"] } };
    expect(await recallTrips(suite, scope, { query: "trip Porto May", filters, budgets })).toEqual([
      1,
    ]);
    const temporal = { asOfValid: "2024-06-10" };
    expect(
      await recallTrips(suite, scope, { query: "trip this month", temporal, budgets }),
    ).toHaveLength(1);
    expect(await recallTrips(suite, scope, { temporal, budgets })).toEqual([1]);
  });
}
