import type { FilterValue } from "../recall/filter-tree.ts";

/** Operators that compare with one value. */
export const valueOperators = ["==", "!=", ">", ">=", "<", "<=", "text_match", "contains"] as const;

/** Operators that compare with several values. */
export const listOperators = ["in", "nin", "any", "all"] as const;

/**
 * A condition on one field of an event's `metadata`. An event without the field meets `is_empty` and no
 * other.
 *
 * - `==`, `!=`: the field is the value, of the same kind; or is not.
 * - `>`, `>=`, `<`, `<=`: two texts by their characters, all else as numbers; lists and objects meet none.
 * - `in`, `nin`: the field is one of the values; or is none of them.
 * - `any`, `all`: the field is a list that has one of the values; or has all.
 * - `text_match`: the field is a text with the value in it, in the same case; or a list that has it.
 * - `contains`: the field is a list that has the value.
 * - `is_empty`: the field is missing, null, an empty text or an empty list.
 */
export type SimilarityCondition =
  | {
      /** Name of the field. Dots in it are part of the name. */
      readonly key: string;
      readonly operator: (typeof valueOperators)[number];
      readonly value: FilterValue;
    }
  | {
      readonly key: string;
      readonly operator: (typeof listOperators)[number];
      readonly value: readonly FilterValue[];
    }
  | { readonly key: string; readonly operator: "is_empty" };

/**
 * Which events may be given, by their `metadata`: one condition, or several filters that must `and`
 * hold all, or of which `or` one must. An empty `and` holds, an empty `or` does not.
 *
 * @example
 * ```ts
 * const filter = {
 *   condition: "or",
 *   filters: [
 *     { key: "topic", operator: "==", value: "travel" },
 *     { key: "year", operator: ">=", value: 2025 },
 *   ],
 * } satisfies SimilarityFilter;
 * ```
 */
export type SimilarityFilter =
  | SimilarityCondition
  | {
      /** @default "and" */
      readonly condition?: "and" | "or" | undefined;
      readonly filters: readonly SimilarityFilter[];
    };
