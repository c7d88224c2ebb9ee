import { describe, expect, test } from "vitest";
import { callMethod, type ScopedMethod } from "../call-method.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

const march = { from: "2026-03-01", to: "2026-04-01" };

/** Temporal blocks that cannot be met: the field at fault, the block, and what the reason says. */
const wrongBlocks: readonly (readonly [string, object, RegExp])[] = [
  ["asOf", { asOf: "yesterday" }, /RFC 3339/],
  ["asOf", { asOf: "2026-02-30" }, /RFC 3339/],
  ["asOf", { asOf: 1_772_000_000_000 }, /string/],
  ["asOfValid", { asOfValid: "" }, /RFC 3339/],
  ["asOfRecorded", { asOfRecorded: "now" }, /RFC 3339/],
  ["validDuring.from", { validDuring: { ...march, from: "March" } }, /RFC 3339/],
  ["validDuring.to", { validDuring: { from: march.from } }, /missing/],
  ["validDuring.to", { validDuring: { from: march.to, to: march.from } }, /later|after/],
  ["validDuring.to", { validDuring: { from: march.to, to: march.to } }, /later|after/],
  ["validDuring.until", { validDuring: { ...march, until: "2026" } }, /from, to/],
  ["validDuring", { validDuring: "March" }, /object/],
  ["recordedDuring.to", { recordedDuring: { from: march.to, to: march.from } }, /later|after/],
  ["recordedDuring.from", { recordedDuring: { to: march.to } }, /missing/],
  ["natural", { natural: "when pigs fly" }, /last week/],
  ["natural", { natural: "" }, /empty/],
  ["natural", { natural: "fiscal Q3 of nowhere" }, /last week/],
  ["referenceDate", { natural: "last week", referenceDate: "today" }, /RFC 3339/],
  ["timezone", { natural: "last week", timezone: "Mars/Olympus" }, /Europe\/Lisbon/],
  ["naturalMode", { natural: "last week", naturalMode: "loose" }, /strict.*lenient/],
  ["asOfValid", { asOf: "2026-03-05", asOfValid: "2026-03-05" }, /asOf/],
  ["asOfRecorded", { asOf: "2026-03-05", asOfRecorded: "2026-03-05" }, /asOf/],
  ["natural", { validDuring: march, natural: "last week" }, /validDuring/],
  ["asOfValid", { validDuring: march, asOfValid: "2026-03-05" }, /validDuring/],
  ["as_of", { as_of: "2026-03-05" }, /asOf/],
];

const phrase = { name: "fiscal Q3", anchor: "2026-01-31", expression: "+P6M..+P9M" };

const wrongFields: readonly (readonly [ScopedMethod, string, unknown])[] = [
  ["facts", "asOf", { asOf: "soon" }],
  ["facts", "validAt", { validAt: "2026-13-01" }],
  ["factTimeline", "asOf", { subject: "Ana", asOf: "soon" }],
  ["beliefs", "asOf", { asOf: "soon" }],
  ["understanding", "asOf", { asOf: "soon" }],
  ["episodes", "overlapping.to", { overlapping: { from: "2026-03-01", to: "2026-03-01" } }],
  ["episodes", "overlapping.from", { overlapping: { from: "soon", to: "2026-03-01" } }],
  ["events", "until", { since: "2026-03-02", until: "2026-03-01" }],
  ["addTimePhrase", "name", { ...phrase, name: " " }],
  ["addTimePhrase", "anchor", { ...phrase, anchor: "January" }],
  ["addTimePhrase", "anchor", { ...phrase, anchor: undefined }],
  ["addTimePhrase", "expression", { ...phrase, expression: "+P6M" }],
  ["addTimePhrase", "expression", { ...phrase, expression: "+P9M..+P6M" }],
  ["addTimePhrase", "expression", { ...phrase, expression: "+P6M..+P6M" }],
  ["addTimePhrase", "expression", { ...phrase, expression: "six..nine" }],
  ["addTimePhrase", "expression", { ...phrase, expression: "P1M..P2M..P3M" }],
  ["addTimePhrase", "zone", { ...phrase, zone: "UTC" }],
];

/** Times that cannot be read, or contradict each other. */
export function describeWrongTimes(suite: Suite): void {
  describe("a temporal block", () => {
    test.each(wrongBlocks)("is refused for its field %s (%#)", async (field, temporal, advice) => {
      const scope = suite.newScope();
      const calls = [
        callMethod(suite.memory, "recall", [scope, { temporal }]),
        callMethod(suite.memory, "recall", [scope, { query: "telescope", temporal }]),
        callMethod(suite.memory, "answer", [scope, { question: "Where?", temporal }]),
      ];
      for (const error of await Promise.all(calls.map(memoryErrorOf))) {
        expect(error).toMatchObject({ name: "ValidationError", field: `temporal.${field}` });
        expect(error.message).toMatch(advice);
      }
    });
  });

  test.each(wrongFields)("%s is refused for its time in %s (%#)", async (method, field, input) => {
    const scope = suite.newScope();
    await expectRefusal(callMethod(suite.memory, method, [scope, input]), field);
    expect(await suite.memory.timePhrases(scope)).toEqual([]);
  });
}
