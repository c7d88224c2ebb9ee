import type { TemporalBlock } from "@keepsake/core";
import { beforeAll, describe, expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";

const days = ["2026-02-28", "2026-03-01", "2026-03-15", "2026-03-31", "2026-04-01", "2026-05-10"];

/** What was written, filled in before the first test. */
interface Written {
  scope: string;
  ids: readonly string[];
  /** After the first four were written. */
  between: string;
}

/** Windows of time, in the world and of recording. */
export function describeWindows(suite: Suite): void {
  describe("windows", () => {
    const written: Written = { scope: "", ids: [], between: "" };
    beforeAll(async () => Object.assign(written, await write(suite)));
    describeWorldWindows(suite, written);
    describeRecordedWindows(suite, written);
  });
}

async function write(suite: Suite): Promise<Written> {
  const { memory } = suite;
  const scope = suite.newScope();
  const items = days.map((observedAt) => ({ text: `a telescope, ${observedAt}`, observedAt }));
  const first = await memory.experienceBulk(scope, items.slice(0, 4));
  const between = await passTime(memory);
  const second = await memory.experienceBulk(scope, items.slice(4));
  const ids = [...first.results, ...second.results].map(({ eventId }) => eventId);
  return { scope, ids, between };
}

/** The days of the events among some records. */
function daysOf({ ids }: Written, records: readonly { readonly id: string }[]): readonly string[] {
  const found = idsOf(records);
  return days.filter((_, place) => found.includes(ids[place] ?? ""));
}

function describeWorldWindows(suite: Suite, written: Written): void {
  test("events are listed since a time and until another", async () => {
    const march = { since: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z", limit: 200 };
    const found = await listEvents(suite.memory, written.scope, march);
    expect(daysOf(written, found)).toEqual(days.slice(1, 4));
  });

  test.each<[string, TemporalBlock, readonly string[]]>([
    [
      "what happened during one",
      { validDuring: { from: "2026-03-01", to: "2026-04-01" } },
      days.slice(1, 4),
    ],
    ["what had happened by a time", { asOfValid: "2026-03-15" }, days.slice(0, 3)],
    [
      "the last 30 days of a time",
      { natural: "last 30 days", referenceDate: "2026-05-16" },
      days.slice(5),
    ],
    ["the month before", { natural: "last month", referenceDate: "2026-04-10" }, days.slice(1, 4)],
    ["a month by its name", { natural: "April 2026" }, days.slice(4, 5)],
    ["since a month", { natural: "since April", referenceDate: "2026-05-16" }, days.slice(4)],
    [
      "a month in the zone given",
      { natural: "March 2026", timezone: "Pacific/Auckland" },
      days.slice(1, 4),
    ],
    [
      "a time before anything was written",
      { recordedDuring: { from: "2026-01-01", to: "2026-04-01" } },
      [],
    ],
  ])("recall keeps to %s", async (_, temporal, expected) => {
    for (const query of ["telescope", undefined]) {
      const { layers } = await suite.memory.recall(written.scope, { query, temporal });
      expect(daysOf(written, layers.events)).toEqual(expected);
    }
  });
}

function describeRecordedWindows(suite: Suite, written: Written): void {
  test("recall keeps to what was written during one", async () => {
    const recordedDuring = { from: "2020-01-01", to: written.between };
    const early = await suite.memory.recall(written.scope, { temporal: { recordedDuring } });
    expect(daysOf(written, early.layers.events)).toEqual(days.slice(0, 4));
    const known = await suite.memory.recall(written.scope, {
      temporal: { asOfRecorded: written.between },
    });
    expect(daysOf(written, known.layers.events)).toEqual(days.slice(0, 4));
    const both = {
      asOfRecorded: written.between,
      validDuring: { from: "2026-03-31", to: "2027-01-01" },
    };
    const met = await suite.memory.recall(written.scope, { query: "telescope", temporal: both });
    expect(daysOf(written, met.layers.events)).toEqual(["2026-03-31"]);
  });
}
