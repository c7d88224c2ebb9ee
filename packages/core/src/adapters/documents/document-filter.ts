import { ValidationError } from "../../errors/validation-error.ts";
import type { FilterCondition, FilterTree, FilterValue } from "../../recall/filter-tree.ts";
import type { SimilarityFilter } from "../../similarity/similarity-filter.ts";

/** Conditions on one field of a document's metadata; all of them must hold. */
export type DocumentCondition = Omit<FilterCondition, "exists">;

/**
 * Which documents may be found, by their metadata: fields beside each other must all hold, and a plain
 * value is what the field must be, or have among several. A document without the field meets `ne` and
 * `nin` alone. Dots are part of a name.
 *
 * @example
 * ```ts
 * const filter = {
 *   OR: [{ topic: "travel" }, { year: { gte: 2025 }, topic: { nin: ["work", "tax"] } }],
 * } satisfies DocumentFilter;
 * ```
 */
export type DocumentFilter =
  | { readonly AND: readonly DocumentFilter[] }
  | { readonly OR: readonly DocumentFilter[] }
  | { readonly [field: string]: FilterValue | DocumentCondition };

/** Operators of {@link DocumentCondition}. */
const documentOperators = ["eq", "ne", "in", "nin", "gt", "gte", "lt", "lte"] as const;

/** What becomes of each part of a filter. */
interface FilterForm<T> {
  readonly all: (parts: readonly T[]) => T;
  readonly any: (parts: readonly T[]) => T;
  readonly field: (name: string, condition: DocumentCondition) => T;
}

/**
 * Puts a filter into another form.
 *
 * @throws {@link ValidationError} on a field such as `filter.OR[1].year` that is no condition.
 */
function translateFilter<T>(filter: unknown, form: FilterForm<T>, path = "filter"): T {
  if (!isRecord(filter) || Object.keys(filter).length === 0) {
    throw new ValidationError(path, "it names no field; give conditions, or leave it out");
  }
  for (const [join, name] of [[form.all, "AND"] as const, [form.any, "OR"] as const]) {
    const parts = filter[name];
    if (Array.isArray(parts)) {
      return join(
        parts.map((part, index) => translateFilter(part, form, `${path}.${name}[${index}]`)),
      );
    }
  }
  const fields = Object.entries(filter).map(([name, condition]) =>
    form.field(name, toCondition(condition, `${path}.${name}`)),
  );
  return fields.length === 1 && fields[0] !== undefined ? fields[0] : form.all(fields);
}

/**
 * Checks a filter, where one is given.
 *
 * @throws {@link ValidationError} on a field such as `filter.OR[1].year` that is no condition.
 */
export function requireDocumentFilter(filter: DocumentFilter | undefined): void {
  if (filter !== undefined) {
    toFilterTree(filter);
  }
}

/** A filter as `recall` takes it. @throws as {@link translateFilter}. */
export function toFilterTree(filter: DocumentFilter): FilterTree {
  return translateFilter<FilterTree>(filter, {
    all: (AND) => ({ AND }),
    any: (OR) => ({ OR }),
    field: (name, condition) => ({ [`metadata.${name}`]: condition }),
  });
}

const bounds = [
  ["gt", ">"],
  ["gte", ">="],
  ["lt", "<"],
  ["lte", "<="],
] as const;

/** A filter as `similar` takes it. @throws as {@link translateFilter}. */
export function toSimilarityFilter(filter: DocumentFilter): SimilarityFilter {
  return translateFilter<SimilarityFilter>(filter, {
    all: (filters) => ({ condition: "and", filters }),
    any: (filters) => ({ condition: "or", filters }),
    field: (key, condition) => ({ condition: "and", filters: toSimilarityFilters(key, condition) }),
  });
}

function toSimilarityFilters(key: string, condition: DocumentCondition): SimilarityFilter[] {
  const { eq, ne, in: some, nin: none } = condition;
  return [
    ...(eq === undefined ? [] : [isAmong(key, [eq])]),
    ...(some === undefined ? [] : [isAmong(key, some)]),
    ...(ne === undefined ? [] : [isMissingOrNot(key, [ne])]),
    ...(none === undefined ? [] : [isMissingOrNot(key, none)]),
    ...bounds.flatMap(([name, operator]) => {
      const value = condition[name];
      return value === undefined ? [] : [{ key, operator, value }];
    }),
  ];
}

/** The field is one of the values, or has one of them among several. */
function isAmong(key: string, value: readonly FilterValue[]): SimilarityFilter {
  return {
    condition: "or",
    filters: [
      { key, operator: "in", value },
      { key, operator: "any", value },
    ],
  };
}

function isMissingOrNot(key: string, value: readonly FilterValue[]): SimilarityFilter {
  return {
    condition: "or",
    filters: [
      { key, operator: "is_empty" },
      { key, operator: "nin", value },
    ],
  };
}

function toCondition(given: unknown, path: string): DocumentCondition {
  if (isValue(given)) {
    return { eq: given };
  }
  const operators = isRecord(given) ? Object.entries(given) : [];
  const wrong = operators.find(([name, operand]) => !isOperand(name, operand));
  if (!isCondition(given) || operators.length === 0 || wrong !== undefined) {
    const known = documentOperators.join(", ");
    throw new ValidationError(
      wrong === undefined ? path : `${path}.${wrong[0]}`,
      `it is no condition; give a text, a number, a boolean, or some of ${known} (in and nin with lists)`,
    );
  }
  return given;
}

function isCondition(value: unknown): value is DocumentCondition {
  return isRecord(value);
}

function isOperand(name: string, operand: unknown): boolean {
  return name === "in" || name === "nin"
    ? Array.isArray(operand) && operand.every(isValue)
    : documentOperators.some((known) => known === name) && isValue(operand);
}

function isValue(value: unknown): value is FilterValue {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
