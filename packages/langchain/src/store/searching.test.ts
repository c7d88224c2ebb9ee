import { type Memory, type ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeStore } from "./keepsake-store.ts";

let memory: Memory;
let ana: ScopedMemory;
let store: KeepsakeStore;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  store = new KeepsakeStore({ memory: ana });
});

afterEach(async () => await memory.close());

async function find(query: string, prefix: string[] = []): Promise<readonly string[]> {
  return (await store.search(prefix, { query, limit: 100 })).map(({ key }) => key);
}

function namesOf(found: readonly { readonly namespace: string[] }[]): readonly string[] {
  return found.map(({ namespace }) => JSON.stringify(namespace));
}

describe("a search by words", () => {
  test("gives what holds a word, the best first with its score, and nothing else", async () => {
    await store.put(["notes"], "tea", { text: "Ana drinks green tea" });
    await store.put(["notes"], "both", { text: "green tea and green olives" });
    await store.put(["notes"], "bees", { text: "Ben keeps bees" });
    const found = await store.search(["notes"], { query: "green olives" });
    expect(found.map(({ key }) => key)).toEqual(["both", "tea"]);
    const [first, second] = found.map(({ score }) => score ?? 0);
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(0);
    expect((await store.search(["notes"])).every((item) => !("score" in item))).toBe(true);
  });

  test("keeps within its prefix, and leaves out what else is in memory", async () => {
    await store.put(["a"], "1", { text: "olives" });
    await store.put(["a", "b"], "2", { text: "olives" });
    await store.put(["ab"], "3", { text: "olives" });
    await ana.experience("I like olives.");
    expect((await find("olives", ["a"])).toSorted()).toEqual(["1", "2"]);
    expect((await find("olives")).toSorted()).toEqual(["1", "2", "3"]);
    expect(await find("olives", ["a", "c"])).toEqual([]);
  });

  test("goes on behind what a filter leaves out, and pages without gaps", async () => {
    await store.batch(
      Array.from({ length: 1_100 }, (_, n) => ({
        namespace: ["a"],
        key: `${n}`,
        value: { text: "olives", kind: n % 100 === 0 ? "rare" : "common" },
      })),
    );
    const options = { query: "olives", filter: { kind: "rare" } };
    const all = await store.search(["a"], { ...options, limit: 50 });
    expect(all).toHaveLength(11);
    const pages = [0, 4, 8].map((offset) => store.search(["a"], { ...options, limit: 4, offset }));
    expect((await Promise.all(pages)).flat()).toEqual(all);
    expect(await store.search(["a"], { query: "olives", limit: 2_000 })).toHaveLength(1_100);
  });

  test("that is blank asks for everything", async () => {
    await store.put(["a"], "1", { text: "olives" });
    expect(await find("")).toEqual(["1"]);
    expect(await find("  ")).toEqual(["1"]);
  });

  test("finds an item that is the question itself", async () => {
    await store.put(["faq"], "1", { question: "Where is the key?" });
    expect(await find("Where is the key?")).toEqual(["1"]);
  });
});

describe("index", () => {
  const value = {
    title: "harbour",
    secret: "lighthouse",
    parts: [{ text: "granite" }, { text: "slate" }],
    deep: { left: "copper", right: { inner: "silver" }, n: 42 },
  };

  test.each<[false | string[] | undefined, string[]]>([
    [undefined, ["harbour", "lighthouse", "granite", "slate", "copper", "silver", "42"]],
    [["$"], ["harbour", "lighthouse", "granite", "slate", "copper", "silver", "42"]],
    [["title"], ["harbour"]],
    [
      ["$.title", "deep.right"],
      ["harbour", "silver"],
    ],
    [["parts[*].text"], ["granite", "slate"]],
    [["parts[0].text"], ["granite"]],
    [["parts[-1].text"], ["slate"]],
    [["parts[7].text", "none", "title.x"], []],
    [["deep.*"], ["copper", "silver", "42"]],
    [["parts.*.text"], ["granite", "slate"]],
    [["{title,deep.left}"], ["harbour", "copper"]],
    [["deep.{left,right.inner}"], ["copper", "silver"]],
    [["{parts[0],parts[1]}.text"], ["granite", "slate"]],
    [[], []],
    [false, []],
  ])("%j finds the item by %j alone", async (index, words) => {
    await store.put(["a"], "k", value, index);
    const all = ["harbour", "lighthouse", "granite", "slate", "copper", "silver", "42"];
    const found = await Promise.all(
      all.map(async (word) => ((await find(word)).length ? [word] : [])),
    );
    expect(found.flat()).toEqual(words);
    expect((await store.get(["a"], "k"))?.value).toEqual(value);
  });

  test("that a store is set to holds for puts that say nothing else", async () => {
    store = new KeepsakeStore({ memory: ana, index: { fields: ["title"] } });
    await store.put(["a"], "k", value);
    expect([await find("harbour"), await find("lighthouse")]).toEqual([["k"], []]);
    await store.put(["a"], "k", value, ["secret"]);
    expect([await find("harbour"), await find("lighthouse")]).toEqual([[], ["k"]]);
    await store.put(["a"], "k", value, false);
    expect([await find("harbour"), await find("lighthouse")]).toEqual([[], []]);
  });
});

describe("a filter", () => {
  beforeEach(async () => {
    const values = {
      one: { n: 1, color: "blue", tags: ["a"], at: "2026-01-01" },
      two: { n: 2, color: "green", at: "2026-02-01" },
      ten: { n: 10, color: null, nested: { a: 1, b: 2 } },
    };
    await store.batch(
      Object.entries(values).map(([key, value]) => ({ namespace: ["f"], key, value })),
    );
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{}, ["one", "two", "ten"]],
    [{ color: "blue" }, ["one"]],
    [{ color: null }, ["ten"]],
    [{ n: { $gt: 1, $lt: 10 } }, ["two"]],
    [{ n: { $gte: 2 } }, ["two", "ten"]],
    [{ n: { $lte: 2 }, color: { $ne: "blue" } }, ["two"]],
    [{ at: { $gt: "2026-01-15" } }, ["two"]],
    [{ color: { $in: ["blue", "green"] } }, ["one", "two"]],
    [{ color: { $nin: ["blue"] } }, ["two", "ten"]],
    [{ tags: { $exists: true } }, ["one"]],
    [{ tags: { $exists: false } }, ["two", "ten"]],
    [{ tags: ["a"] }, ["one"]],
    [{ nested: { b: 2, a: 1 } }, ["ten"]],
    [{ nested: { a: 1 } }, []],
    [{ nested: {} }, []],
    [{ n: { $gt: "x" } }, []],
    [{ color: { $gte: 0 } }, []],
    [{ toString: { $exists: true } }, []],
  ])("%j gives %j", async (filter, keys) => {
    expect((await store.search(["f"], { filter })).map(({ key }) => key)).toEqual(keys);
  });
});

describe("namespaces", () => {
  test("compare segment by segment, whatever signs are in them", async () => {
    const sign = fc.constantFrom(
      "a",
      "b",
      ":",
      "/",
      '"',
      "\\",
      "*",
      "[",
      ",",
      "%",
      "_",
      "é",
      "\u0000",
    );
    const segment = fc.string({ unit: sign, minLength: 1, maxLength: 3 });
    const namespace = fc.array(segment, { minLength: 1, maxLength: 3 });
    let run = 0;
    const property = fc.asyncProperty(
      fc.uniqueArray(namespace, {
        minLength: 2,
        maxLength: 6,
        selector: (path) => JSON.stringify(path),
      }),
      fc.array(segment, { maxLength: 2 }),
      async (namespaces, prefix) => {
        const own = new KeepsakeStore({ memory: memory.scope(`user:run-${(run += 1)}`) });
        await own.batch(
          namespaces.map((path, n) => ({ namespace: path, key: "k", value: { n, w: "word" } })),
        );
        for (const [n, path] of namespaces.entries()) {
          expect((await own.get(path, "k"))?.value).toEqual({ n, w: "word" });
        }
        const below = namespaces.filter((path) => prefix.every((part, at) => part === path[at]));
        const names = below.map((path) => JSON.stringify(path));
        expect(namesOf(await own.search(prefix))).toEqual(names);
        const byWords = namesOf(await own.search(prefix, { query: "word" }));
        expect(byWords.toSorted()).toEqual(names.toSorted());
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  test("are listed by prefix, suffix and depth, with wildcards, each once", async () => {
    const paths = [
      ["users", "ana", "prefs"],
      ["users", "ben", "prefs"],
      ["users", "ben", "v1"],
      ["docs", "v1"],
      ["*"],
    ];
    await store.batch(paths.map((namespace) => ({ namespace, key: "k", value: {} })));
    expect(await store.listNamespaces({ prefix: ["users"] })).toHaveLength(3);
    expect(await store.listNamespaces({ suffix: ["v1"] })).toEqual([
      ["docs", "v1"],
      ["users", "ben", "v1"],
    ]);
    expect(await store.listNamespaces({ prefix: ["*", "ben"], suffix: ["prefs"] })).toEqual([
      ["users", "ben", "prefs"],
    ]);
    expect(await store.listNamespaces({ maxDepth: 1 })).toEqual([["*"], ["docs"], ["users"]]);
    expect(
      await store.listNamespaces({ prefix: ["users"], maxDepth: 2, limit: 1, offset: 1 }),
    ).toEqual([["users", "ben"]]);
    expect(await store.search(["*"])).toHaveLength(1);
    expect(await store.search(["users", "*"])).toEqual([]);
  });
});
