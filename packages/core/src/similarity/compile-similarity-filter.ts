import type { JsonObject, JsonValue } from "../json.ts";
import type { FilterValue } from "../recall/filter-tree.ts";
import type { SimilarityFilter } from "./similarity-filter.ts";

/** Whether an event with some metadata may be given. */
export type MetadataTest = (metadata: JsonObject) => boolean;

type Condition = Extract<SimilarityFilter, { readonly key: string }>;
type ValueOperator = Extract<Condition, { readonly value: FilterValue }>["operator"];
type ListOperator = Extract<Condition, { readonly value: readonly FilterValue[] }>["operator"];

/** Makes the test that a filter stands for. */
export function compileSimilarityFilter(filter: SimilarityFilter): MetadataTest {
  if ("filters" in filter) {
    const tests = filter.filters.map(compileSimilarityFilter);
    return filter.condition === "or"
      ? (metadata) => tests.some((holds) => holds(metadata))
      : (metadata) => tests.every((holds) => holds(metadata));
  }
  const { key } = filter;
  const holds = compileCondition(filter);
  return (metadata) => holds(Object.hasOwn(metadata, key) ? metadata[key] : undefined);
}

function compileCondition(condition: Condition): (field: JsonValue | undefined) => boolean {
  if (condition.operator === "is_empty") {
    return isEmpty;
  }
  const holds = isOfList(condition)
    ? compileList(condition.operator, condition.value)
    : compileValue(condition.operator, condition.value);
  return (field) => field !== undefined && holds(field);
}

function isOfList(
  condition: Exclude<Condition, { readonly operator: "is_empty" }>,
): condition is Extract<Condition, { readonly value: readonly FilterValue[] }> {
  return Array.isArray(condition.value);
}

function isEmpty(field: JsonValue | undefined): boolean {
  return (
    field === undefined ||
    field === null ||
    field === "" ||
    (Array.isArray(field) && field.length === 0)
  );
}

type Test = (field: JsonValue) => boolean;

function compileList(operator: ListOperator, values: readonly FilterValue[]): Test {
  const wanted = new Set<JsonValue>(values);
  const lists: Readonly<Record<ListOperator, Test>> = {
    in: (field) => wanted.has(field),
    nin: (field) => !wanted.has(field),
    any: (field) => Array.isArray(field) && values.some((value) => field.includes(value)),
    all: (field) => Array.isArray(field) && values.every((value) => field.includes(value)),
  };
  return lists[operator];
}

function compileValue(operator: ValueOperator, value: FilterValue): Test {
  const tests: Readonly<Record<ValueOperator, Test>> = {
    "==": (field) => field === value,
    "!=": (field) => field !== value,
    ">": (field) => compare(field, value) > 0,
    ">=": (field) => compare(field, value) >= 0,
    "<": (field) => compare(field, value) < 0,
    "<=": (field) => compare(field, value) <= 0,
    text_match: (field) =>
      typeof field === "string" ? field.includes(String(value)) : isListWith(field, value),
    contains: (field) => isListWith(field, value),
  };
  return tests[operator];
}

function isListWith(field: JsonValue, value: FilterValue): boolean {
  return Array.isArray(field) && field.includes(value);
}

/** Two texts by their characters, all else as numbers; what has no order gives a number that is none. */
function compare(field: JsonValue, value: FilterValue): number {
  if (typeof field === "object" && field !== null) {
    return Number.NaN;
  }
  if (typeof field === "string" && typeof value === "string") {
    return field === value ? 0 : field < value ? -1 : 1;
  }
  return Number(field) - Number(value);
}
