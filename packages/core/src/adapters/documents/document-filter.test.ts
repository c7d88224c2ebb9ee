import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocumentFilter, toFilterTree, toSimilarityFilter } from "./document-filter.ts";

describe("a filter of documents", () => {
  test("becomes a filter of recall", () => {
    const filter: DocumentFilter = {
      OR: [{ topic: "travel" }, { year: { gte: 2025, ne: 2030 }, done: false }],
    };
    expect(toFilterTree(filter)).toEqual({
      OR: [
        { "metadata.topic": { eq: "travel" } },
        { AND: [{ "metadata.year": { gte: 2025, ne: 2030 } }, { "metadata.done": { eq: false } }] },
      ],
    });
  });

  test("becomes a filter of similar, in which a missing field meets ne and nin", () => {
    expect(toSimilarityFilter({ year: { gte: 2025, ne: 2030 } })).toEqual({
      condition: "and",
      filters: [
        {
          condition: "or",
          filters: [
            { key: "year", operator: "is_empty" },
            { key: "year", operator: "nin", value: [2030] },
          ],
        },
        { key: "year", operator: ">=", value: 2025 },
      ],
    });
  });

  test("is refused with its path where it is none", () => {
    const wrong = fc.oneof(
      fc.constantFrom(null, undefined, {}, [], { near: 1 }, { eq: null }, { in: 1 }, { gt: [1] }),
    );
    fc.assert(
      fc.property(wrong, fc.constantFrom("AND", "OR"), (condition, join) => {
        const filter = { [join]: [{ fine: 1 }, { year: condition }] };
        for (const translate of [toFilterTree, toSimilarityFilter]) {
          expect(() => translate(JSON.parse(JSON.stringify(filter, keepUndefined)))).toThrow(
            expect.objectContaining({ field: expect.stringContaining(`filter.${join}[1].year`) }),
          );
        }
      }),
    );
  });
});

function keepUndefined(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}
