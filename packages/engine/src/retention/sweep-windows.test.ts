import { formatTimestamp, type Layer, type ScopeSettings } from "@keepsake/core";
import { expect, test } from "vitest";
import { sweepWindows } from "./sweep-windows.ts";

type Retention = NonNullable<ScopeSettings["retention"]>;

const at = (time: string): number => Date.parse(time);
const noon = at("2026-03-31T12:00:00Z");

test.each([
  ["P1D", "2026-03-31T12:00:00Z", "2026-03-30T12:00:00.000Z"],
  ["P1M", "2026-03-31T12:00:00Z", "2026-02-28T12:00:00.000Z"],
  ["P1M", "2024-03-31T12:00:00Z", "2024-02-29T12:00:00.000Z"],
  ["P1Y", "2024-02-29T12:00:00Z", "2023-02-28T12:00:00.000Z"],
  ["P4Y", "2024-02-29T12:00:00Z", "2020-02-29T12:00:00.000Z"],
  ["P18M", "2026-08-31T00:00:00Z", "2025-02-28T00:00:00.000Z"],
  ["P1M1D", "2026-03-31T12:00:00Z", "2026-02-27T12:00:00.000Z"],
  ["P365D", "2025-01-01T00:00:00Z", "2024-01-02T00:00:00.000Z"],
  ["P1DT12H30M15S", "2026-01-01T00:00:00Z", "2025-12-30T11:29:45.000Z"],
  ["P1D", "2026-03-29T12:00:00+02:00", "2026-03-28T10:00:00.000Z"],
])("%s before %s ends at %s", (events, now, cutoff) => {
  const [window, ...others] = sweepWindows({ retention: { events } }, at(now));
  expect(others).toEqual([]);
  expect(window).toMatchObject({ layer: "events", retention: events, fromMs: -Infinity });
  expect(formatTimestamp(window?.toMs ?? 0)).toBe(cutoff);
});

test("derived layers begin where that ends with which they go", () => {
  const retention = {
    events: "P9D",
    episodes: "P1D",
    facts: "P5D",
    beliefs: "P3D",
    understanding: "P8D",
  };
  const days = sweepWindows({ retention }, noon).map(({ layer, fromMs, toMs }) => [
    layer,
    (noon - fromMs) / 86_400_000,
    (noon - toMs) / 86_400_000,
  ]);
  expect(days).toEqual([
    ["events", Infinity, 9],
    ["episodes", 9, 1],
    ["facts", 9, 5],
    ["beliefs", 5, 3],
    ["understanding", 9, 8],
  ]);
});

test.each<[Retention, readonly Layer[]]>([
  [{ events: "P1D", facts: "P1D", episodes: "P2D", understanding: "P1Y" }, ["events"]],
  [{ facts: "P1D", beliefs: "P2D" }, ["facts"]],
  [{ understanding: "P1D" }, ["understanding"]],
  [{}, []],
])("of %o only %o comes to anything", (retention, expected) => {
  expect(sweepWindows({ retention }, noon).map(({ layer }) => layer)).toEqual(expected);
});

test("a duration that reaches back beyond all times keeps everything, and hinders no other", () => {
  const windows = sweepWindows({ retention: { events: "P999999Y", facts: "P1D" } }, noon);
  expect(windows).toMatchObject([{ layer: "facts", fromMs: -Infinity }]);
});

test("without a retention nothing is outlived", () => {
  expect(sweepWindows({}, noon)).toEqual([]);
});
