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

test("the id of a row that is no UUID stays as it is, both ways", () => {
  for (const id of ["note-1", "9B1CE5F5-F87A-4DB1-9CDB-0DE8B28EDA76", ""]) {
    expect(toEventId(id)).toBe(id);
    expect(toRowId(id)).toBe(id);
  }
});

test("an id that is none leads to no row", () => {
  const ids = [
    "evt_never",
    5,
    null,
    undefined,
    "9b1ce5f5-f87a-4db1-9cdb-0de8b28eda76",
    `evt_${"z".repeat(26)}`,
    `evt_8${"0".repeat(25)}`,
  ];
  expect(ids.map(toRowId)).toEqual(ids.map(() => null));
});
