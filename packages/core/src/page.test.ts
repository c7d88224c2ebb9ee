import { describe, expect, test } from "vitest";
import { createPage, type Page } from "./page.ts";

/** The numbers below `end`, `size` a page; the cursor is the first number of the next page. */
function numbersFrom(start: number, size: number, end: number): Page<number> {
  const next = Math.min(start + size, end);
  const items = Array.from({ length: next - start }, (_, index) => start + index);
  const fetchPage = (cursor: string): Promise<Page<number>> =>
    Promise.resolve(numbersFrom(Number(cursor), size, end));
  return createPage(items, next < end ? String(next) : null, fetchPage);
}

async function collect<T>(page: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of page) {
    items.push(item);
  }
  return items;
}

/** A page that fails when it is asked for those after it. */
function fetchLonePage(cursor: string): Promise<Page<number>> {
  return Promise.resolve({
    ...numbersFrom(Number(cursor), 2, 7),
    [Symbol.asyncIterator]: () => {
      throw new Error("a page was asked to go through those after it");
    },
  });
}

describe("createPage", () => {
  test("has more exactly when it has a cursor", () => {
    expect(numbersFrom(0, 2, 3)).toMatchObject({ items: [0, 1], nextCursor: "2", hasMore: true });
    expect(numbersFrom(2, 2, 3)).toMatchObject({ items: [2], nextCursor: null, hasMore: false });
  });

  test("iterates over its items and those of every page that follows", async () => {
    await expect(collect(numbersFrom(0, 3, 10))).resolves.toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("fetches a page only when the one before is used up", async () => {
    const fetched: string[] = [];
    const page = createPage([1, 2], "next", (cursor) => {
      fetched.push(cursor);
      return Promise.resolve(createPage([3], null, () => Promise.reject(new Error("no more"))));
    });
    for await (const item of page) {
      if (item === 2) {
        break;
      }
    }
    expect(fetched).toEqual([]);
    await expect(collect(page)).resolves.toEqual([1, 2, 3]);
    expect(fetched).toEqual(["next"]);
  });

  test("goes through later pages one after the other, never one inside the other", async () => {
    await expect(collect(createPage([0], "1", fetchLonePage))).resolves.toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
  });

  test("passes on what fetching a page throws", async () => {
    const page = createPage([1], "next", () => Promise.reject(new Error("gone")));
    await expect(collect(page)).rejects.toThrow("gone");
  });
});
