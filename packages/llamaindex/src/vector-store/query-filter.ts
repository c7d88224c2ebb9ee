import { type SimilarityFilter, ValidationError } from "@keepsake/core";
import type { MetadataFilter, MetadataFilters } from "@llamaindex/core/vector-store";

const listOperators = ["in", "nin", "any", "all"] as const;
const valueOperators = ["==", "!=", ">", ">=", "<", "<=", "text_match", "contains"] as const;

/** Filters within filters, which the framework's own type does not have yet. */
export interface NestedFilters {
  readonly filters: readonly (MetadataFilter | NestedFilters)[];
  readonly condition?: MetadataFilters["condition"] | undefined;
}

/**
 * Filters of the framework as memory takes them, with filters within filters.
 *
 * @throws {@link ValidationError} on a field such as `filters.filters[0].operator`.
 */
export function toSimilarityFilter(given: NestedFilters, field = "filters"): SimilarityFilter {
  const { filters, condition = "and" } = given ?? {};
  if (!Array.isArray(filters)) {
    throw new ValidationError(`${field}.filters`, "it is not a list of filters");
  }
  if (condition !== "and" && condition !== "or") {
    const reason = `${JSON.stringify(condition)} is neither "and" nor "or"`;
    throw new ValidationError(`${field}.condition`, reason);
  }
  return {
    condition,
    filters: filters.map((filter, index) => toOne(filter, `${field}.filters[${index}]`)),
  };
}

function toOne(filter: MetadataFilter | NestedFilters, field: string): SimilarityFilter {
  if (typeof filter !== "object" || filter === null) {
    throw new ValidationError(field, "it is no filter; give { key, operator, value }");
  }
  if ("filters" in filter) {
    return toSimilarityFilter(filter, field);
  }
  const { key, operator } = filter;
  if (typeof key !== "string" || key === "") {
    throw new ValidationError(`${field}.key`, "it is not the name of a field of the metadata");
  }
  return operator === "is_empty" ? { key, operator } : toCondition(filter, field);
}

function toCondition({ key, operator, value }: MetadataFilter, field: string): SimilarityFilter {
  const ofList = listOperators.find((known) => known === operator);
  if (ofList !== undefined) {
    return { key, operator: ofList, value: requireList(value, field) };
  }
  const ofValue = valueOperators.find((known) => known === operator);
  if (ofValue === undefined) {
    const known = [...valueOperators, ...listOperators, "is_empty"].join(", ");
    const reason = `${JSON.stringify(operator)} is no operator; there are ${known}`;
    throw new ValidationError(`${field}.operator`, reason);
  }
  return { key, operator: ofValue, value: requireValue(value, field) };
}

function requireList(value: unknown, field: string): readonly (string | number)[] {
  if (!Array.isArray(value) || !value.every(isPrimitive)) {
    throw new ValidationError(`${field}.value`, "it is not a list of texts and numbers");
  }
  return value;
}

function requireValue(value: unknown, field: string): string | number {
  if (!isPrimitive(value)) {
    throw new ValidationError(`${field}.value`, "it is neither a text nor a number");
  }
  return value;
}

function isPrimitive(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
