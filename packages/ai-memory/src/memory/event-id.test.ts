import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toEventId, toRowId } from "./event-id.ts";

test("the id of an event has the form of any memory's, and leads back to its row", () => {
  fc.assert(
    fc.property(fc.uuid(), (rowId) => {
      const eventId = toEventId(rowId);
      expect(eventId).toMatch(/^evt_[0-9a-z]{26}$/);
      expect(toRowId(eventId)).toBe(rowId);
    }),
  );
});

test("an id that is none leads to no row", () => {
  const ids = [
    "evt_never",
    "nonsense",
    "",
    5,
    null,
    undefined,
    `evt_${"z".repeat(26)}`,
    `evt_8${"0".repeat(25)}`,
  ];
  expect(ids.map(toRowId)).toEqual(ids.map(() => null));
});
