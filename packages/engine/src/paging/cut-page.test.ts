import { ValidationError } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutPage, type PageCut } from "./cut-page.ts";
import { digestList, toListCursor } from "./list-cursor.ts";

interface Entry {
  readonly weight: number;
  readonly name: string;
}

const digest = digestList({ list: "weights", scope: "user:ana", filter: { view: "local" } });

function cut(items: readonly Entry[], filter: { limit?: number; cursor?: string }): PageCut<Entry> {
  return cutPage(items, { digest, filter, keyOf: ({ weight, name }) => [-weight, name] });
}

test("pages of any size give every item once, in order", () => {
  const entry = fc.record({ weight: fc.integer(), name: fc.string() });
  const entries = fc.uniqueArray(entry, { selector: ({ weight, name }) => `${weight} ${name}` });
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 7 }), (items, limit) => {
      const given: Entry[] = [];
      let page = cut(items, { limit });
      given.push(...page.items);
      while (page.nextCursor !== null) {
        page = cut(items, { limit, cursor: page.nextCursor });
        given.push(...page.items);
      }
      expect(given).toEqual(cut(items, { limit: 500 }).items);
      expect(given).toHaveLength(items.length);
    }),
  );
});

test("a page begins after the last one also where that item is gone", () => {
  const items = ["a", "b", "c"].map((name) => ({ weight: 1, name }));
  const { nextCursor } = cut(items, { limit: 2 });
  const left = items.filter(({ name }) => name !== "b");
  expect(cut(left, { cursor: nextCursor ?? "" }).items).toEqual([{ weight: 1, name: "c" }]);
});

test.each([
  ["of another list", toListCursor(digestList({ list: "x", scope: "user:ana", filter: {} }), [1])],
  ["without a key", toListCursor(digest, [])],
  ["of nothing", "bm90aGluZw"],
  ["that is no list", Buffer.from("{}").toString("base64url")],
])("a cursor %s is refused", (_, cursor) => {
  expect(() => cut([], { cursor })).toThrow(ValidationError);
});

test("a list is named by its conditions, in whatever order, and not by the size of its pages", () => {
  const named = digestList({ list: "x", scope: "user:ana", filter: { a: 1, b: "2" } });
  const filter = { b: "2", a: 1, limit: 3, cursor: "y", c: undefined };
  expect(digestList({ list: "x", scope: "user:ana", filter })).toBe(named);
  expect(digestList({ list: "x", scope: "user:ana", filter: { a: 2, b: "2" } })).not.toBe(named);
});
