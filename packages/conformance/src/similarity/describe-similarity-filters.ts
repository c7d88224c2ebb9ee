import type { JsonObject, SimilarityFilter } from "@keepsake/core";
import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { embed, nearestTexts, writeEmbedded } from "./embedded-items.ts";

const records: Readonly<Record<string, JsonObject>> = {
  a: { topic: "travel", year: 2024, tags: ["sea", "sun"], threadId: "t-1" },
  b: { topic: "work", year: 2026, tags: [], isDone: false, count: 0 },
  c: { topic: "travelling", year: "2025", tags: ["sun", 7], note: "" },
  d: { topic: null, nested: { year: 2024 }, "x.y": 1 },
  e: {},
};

/** A filter, and those that meet it. */
const cases: readonly (readonly [SimilarityFilter, string])[] = [
  [{ key: "topic", operator: "==", value: "travel" }, "a"],
  [{ key: "isDone", operator: "==", value: false }, "b"],
  [{ key: "year", operator: "==", value: 2025 }, ""],
  [{ key: "topic", operator: "!=", value: "travel" }, "bcd"],
  [{ key: "year", operator: ">", value: 2024 }, "bc"],
  [{ key: "year", operator: ">=", value: 2024 }, "abc"],
  [{ key: "year", operator: "<", value: 2026 }, "ac"],
  [{ key: "year", operator: "<=", value: 2026 }, "abc"],
  [{ key: "topic", operator: ">", value: "travel" }, "bc"],
  [{ key: "tags", operator: ">", value: 1 }, ""],
  [{ key: "topic", operator: "in", value: ["travel", "work"] }, "ab"],
  [{ key: "count", operator: "in", value: [0] }, "b"],
  [{ key: "topic", operator: "in", value: [] }, ""],
  [{ key: "topic", operator: "nin", value: ["travel", "work"] }, "cd"],
  [{ key: "tags", operator: "any", value: ["sea", 7] }, "ac"],
  [{ key: "tags", operator: "all", value: ["sun", "sea"] }, "a"],
  [{ key: "tags", operator: "all", value: [] }, "abc"],
  [{ key: "topic", operator: "any", value: ["travel"] }, ""],
  [{ key: "topic", operator: "text_match", value: "travel" }, "ac"],
  [{ key: "tags", operator: "text_match", value: "sea" }, "a"],
  [{ key: "year", operator: "text_match", value: "20" }, "c"],
  [{ key: "tags", operator: "contains", value: 7 }, "c"],
  [{ key: "topic", operator: "contains", value: "travel" }, ""],
  [{ key: "note", operator: "is_empty" }, "abcde"],
  [{ key: "topic", operator: "is_empty" }, "de"],
  [{ key: "tags", operator: "is_empty" }, "bde"],
  [{ key: "threadId", operator: "==", value: "t-1" }, "a"],
  [{ key: "nested.year", operator: "==", value: 2024 }, ""],
  [{ key: "x.y", operator: "==", value: 1 }, "d"],
  [{ key: "toString", operator: "!=", value: 1 }, ""],
  [{ filters: [] }, "abcde"],
  [{ condition: "or", filters: [] }, ""],
];

/** Conditions on the metadata of events. */
export function describeSimilarityFilters(suite: Suite): void {
  const writeAll = async (): Promise<string> =>
    await writeEmbedded(
      suite,
      Object.entries(records).map(([text, metadata]) => ({
        text,
        metadata,
        embedding: embed(1, 0),
      })),
    );
  const find = async (scope: string, filter: SimilarityFilter): Promise<string> => {
    const texts = await nearestTexts(suite, scope, { embedding: embed(1, 0), filter });
    return texts.toSorted().join("");
  };

  test("each operator gives the events that meet it", async () => {
    const scope = await writeAll();
    for (const [filter, expected] of cases) {
      expect([filter, await find(scope, filter)]).toEqual([filter, expected]);
    }
  });

  test("several hold together, or one of them does, as deep as they are nested", async () => {
    const scope = await writeAll();
    const travel = { key: "topic", operator: "text_match", value: "travel" } as const;
    const recent = { key: "year", operator: ">=", value: 2025 } as const;
    const bare = { key: "topic", operator: "is_empty" } as const;
    expect(await find(scope, { filters: [travel, recent] })).toBe("c");
    expect(await find(scope, { condition: "and", filters: [travel, recent] })).toBe("c");
    expect(await find(scope, { condition: "or", filters: [travel, recent] })).toBe("abc");
    const nested = { condition: "or", filters: [bare, { filters: [travel, recent] }] } as const;
    expect(await find(scope, nested)).toBe("cde");
  });

  describeNarrowing(suite);
}

/** What is left out before events are counted. */
function describeNarrowing(suite: Suite): void {
  test("a filter narrows down before events are counted", async () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      text: `item ${index}`,
      metadata: { isWanted: index === 0 },
      embedding: embed(index + 1, 1),
    }));
    const scope = await writeEmbedded(suite, items);
    const filter = { key: "isWanted", operator: "==", value: true } as const;
    const request = { embedding: embed(1, 0), filter, limit: 1 };
    expect(await nearestTexts(suite, scope, request)).toEqual(["item 0"]);
  });

  test("only events with one of some labels, or of some ids, are found", async () => {
    const embedding = embed(1, 0);
    const scope = await writeEmbedded(suite, [
      { text: "a", labels: ["home"], embedding },
      { text: "b", labels: ["work", "home"], embedding },
      { text: "c", embedding },
    ]);
    const all = await suite.memory.similar(scope, { embedding });
    const [last, second, first] = all.map(({ event }) => event.id);
    const findAmong = (narrowing: object): Promise<readonly string[]> =>
      nearestTexts(suite, scope, { embedding, ...narrowing });
    expect(await findAmong({ labels: ["work", "none"] })).toEqual(["b"]);
    expect(await findAmong({ labels: ["home"] })).toEqual(["b", "a"]);
    expect(await findAmong({ ids: [first, last] })).toEqual(["c", "a"]);
    expect(await findAmong({ ids: [first, second], labels: ["work"] })).toEqual(["b"]);
    expect(await findAmong({ ids: [] })).toEqual([]);
  });
}
