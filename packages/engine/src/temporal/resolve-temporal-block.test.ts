import { ValidationError } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type ResolvedBlock, resolveTemporalBlock } from "./resolve-temporal-block.ts";

type Block = Parameters<typeof resolveTemporalBlock>[0];

const nowMs = Date.parse("2026-05-16T14:30:00Z");
const phrases = [{ name: "fiscal Q3", anchor: "2026-01-31", expression: "+P6M..+P9M" }];
const noClip = { validAtMs: null, recordedAtMs: null, validDuring: null, recordedDuring: null };

function resolve(block: Block): ResolvedBlock {
  return resolveTemporalBlock(block, { nowMs, phrases });
}

function refusal(block: Block): string {
  try {
    resolve(block);
  } catch (error) {
    return ValidationError.isInstance(error) ? error.message : String(error);
  }
  return "accepted";
}

const april = Date.parse("2026-04-15");

test.each<[Block, object]>([
  [{}, {}],
  [{ asOf: "2026-04-15" }, { validAtMs: april, recordedAtMs: april }],
  [{ asOfValid: "2026-04-15T02:00:00+02:00" }, { validAtMs: april }],
  [{ asOfRecorded: "2026-04-15" }, { recordedAtMs: april }],
  [
    { asOfValid: "2026-03-01", asOfRecorded: "2026-04-15" },
    { validAtMs: Date.parse("2026-03-01"), recordedAtMs: april },
  ],
  [
    { validDuring: { from: "2026-04-15", to: "2026-04-16" }, asOfRecorded: "2026-04-15" },
    { validDuring: { fromMs: april, toMs: april + 86_400_000 }, recordedAtMs: april },
  ],
  [
    { recordedDuring: { from: "2026-04-15", to: "2026-04-16" }, asOf: "2026-04-15" },
    {
      recordedDuring: { fromMs: april, toMs: april + 86_400_000 },
      validAtMs: april,
      recordedAtMs: april,
    },
  ],
])("the block %j clips the axes it names", (block, clip) => {
  expect(resolve(block)).toEqual({ clip: { ...noClip, ...clip }, warnings: [] });
});

test("a phrase is a window of world time, counted from now or from the reference date", () => {
  expect(resolve({ natural: "yesterday" }).clip.validDuring).toEqual({
    fromMs: Date.parse("2026-05-15"),
    toMs: Date.parse("2026-05-16"),
  });
  expect(
    resolve({ natural: "last 30 days", referenceDate: "2026-05-01" }).clip.validDuring,
  ).toEqual({
    fromMs: Date.parse("2026-04-01"),
    toMs: Date.parse("2026-05-01") + 1,
  });
  expect(resolve({ natural: "fiscal q3", asOf: "2026-04-15" }).clip).toEqual({
    ...noClip,
    validAtMs: april,
    recordedAtMs: april,
    validDuring: { fromMs: Date.parse("2026-07-31"), toMs: Date.parse("2026-10-31") },
  });
});

test("a phrase is read in the time zone, and so is a reference date without a time", () => {
  const block: Block = { natural: "today", referenceDate: "2026-05-16", timezone: "America/Lima" };
  expect(resolve(block).clip.validDuring).toEqual({
    fromMs: Date.parse("2026-05-16T05:00:00Z"),
    toMs: Date.parse("2026-05-17T05:00:00Z"),
  });
  expect(resolve({ natural: "today", timezone: "Asia/Kolkata" }).clip.validDuring).toEqual({
    fromMs: Date.parse("2026-05-15T18:30:00Z"),
    toMs: Date.parse("2026-05-16T18:30:00Z"),
  });
});

test("a phrase that is not understood is refused, or left out with a warning", () => {
  const reason =
    '"before the migration" is not understood as a time: use a phrase such as "yesterday", "last week", "this quarter", "last 30 days", "since March", "between March and May", "Q3 2025" or "2026-03-05", or an added one: "fiscal Q3"';
  expect(refusal({ natural: "before the migration" })).toBe(`temporal.natural: ${reason}`);
  expect(resolve({ natural: "before the migration", naturalMode: "lenient" })).toEqual({
    clip: noClip,
    warnings: [
      { code: "temporal_natural_ignored", message: `temporal.natural was left out: ${reason}` },
    ],
  });
});

test.each<[Block, string]>([
  [
    { validDuring: { from: "2026-04-15", to: "2026-04-15" } },
    'temporal.validDuring.to: "2026-04-15" is not after from, "2026-04-15": give a later time, the end is exclusive',
  ],
  [
    { recordedDuring: { from: "2026-04-15", to: "2026-04-14" } },
    'temporal.recordedDuring.to: "2026-04-14" is not after from, "2026-04-15": give a later time, the end is exclusive',
  ],
  [
    { asOf: "soon" },
    'temporal.asOf: "soon" is not a time: use RFC 3339, such as 2026-03-05T14:00:00Z, or a date',
  ],
  [
    { validDuring: { from: "2026-02-30", to: "2026-04-14" } },
    'temporal.validDuring.from: "2026-02-30" is not a time: use RFC 3339, such as 2026-03-05T14:00:00Z, or a date',
  ],
  [
    { natural: "today", timezone: "Lisbon" },
    'temporal.timezone: "Lisbon" is not a time zone: use an IANA name, such as Europe/Lisbon or UTC',
  ],
  [
    { asOf: "2026-04-15", asOfValid: "2026-04-15" },
    "temporal.asOfValid: it does not go with asOf; asOf sets both axes: give asOf alone, or asOfValid with asOfRecorded",
  ],
  [
    { asOf: "2026-04-15", asOfRecorded: "2026-04-15" },
    "temporal.asOfRecorded: it does not go with asOf; asOf sets both axes: give asOf alone, or asOfValid with asOfRecorded",
  ],
  [
    { natural: "today", validDuring: { from: "2026-04-15", to: "2026-04-16" } },
    "temporal.natural: it does not go with validDuring; both are windows of world time: give one of them",
  ],
  [
    { asOfValid: "2026-04-15", validDuring: { from: "2026-04-15", to: "2026-04-16" } },
    "temporal.asOfValid: it does not go with validDuring; one is a window of world time and the other an instant: give one",
  ],
])("of the block %j it is said what is wrong", (block, message) => {
  expect(refusal(block)).toBe(message);
});

test("any phrase in lenient mode gives a window or a warning, never both", () => {
  fc.assert(
    fc.property(fc.string(), (natural) => {
      const { clip, warnings } = resolve({ natural, naturalMode: "lenient" });
      expect(warnings).toHaveLength(clip.validDuring === null ? 1 : 0);
    }),
  );
});
