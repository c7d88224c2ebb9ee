import type { FilterCondition, FilterValue } from "../../recall/filter-tree.ts";
import { parseTimestamp } from "../../timestamp.ts";
import type { RecordFilter } from "./compile-filter.ts";
import type { FilterableRecord } from "./filterable-record.ts";

/** A value of a record, or the time it stands for in milliseconds. */
type Check = (value: unknown) => boolean;

const timeFields: ReadonlySet<string> = new Set([
  "observedAt",
  "recordedAt",
  "validFrom",
  "validTo",
]);
const metadataPrefix = "metadata.";

/**
 * Makes the test of the conditions on one field. Of a field with several values, such as `labels`,
 * one must meet them all.
 *
 * @throws `ValidationError` naming the condition, where a time is compared with what is none.
 */
export function compileCondition(
  field: string,
  condition: FilterCondition,
  path: string,
): RecordFilter {
  const isTime = timeFields.has(field);
  const checks = compileChecks(condition, (operand, operator) =>
    isTime ? parseTimestamp(String(operand), `${path}.${operator}`) : operand,
  );
  return (record) => {
    const values = valuesOf(record, field);
    return values.length === 0
      ? isMetWithout(condition)
      : condition.exists !== false &&
          values.some((value) => {
            const compared = isTime ? parseTimestamp(String(value), field) : value;
            return checks.every((isMet) => isMet(compared));
          });
  };
}

/** A record without the field meets `exists: false`, `ne` and `nin`, and no other condition. */
function isMetWithout(condition: FilterCondition): boolean {
  return Object.entries(condition).every(
    ([operator, operand]) =>
      operand === undefined ||
      operator === "ne" ||
      operator === "nin" ||
      (operator === "exists" && operand === false),
  );
}

type ReadOperand = (operand: FilterValue, operator: string) => FilterValue;

function compileChecks(condition: FilterCondition, read: ReadOperand): readonly Check[] {
  const readAll = (operands: readonly FilterValue[], operator: string): ReadonlySet<unknown> =>
    new Set(operands.map((operand, index) => read(operand, `${operator}[${index}]`)));
  const { eq, ne, in: any, nin: none } = condition;
  return [
    ...(eq === undefined ? [] : [isAmong(readAll([eq], "eq"))]),
    ...(any === undefined ? [] : [isAmong(readAll(any, "in"))]),
    ...(ne === undefined ? [] : [isNotAmong(readAll([ne], "ne"))]),
    ...(none === undefined ? [] : [isNotAmong(readAll(none, "nin"))]),
    ...compileBounds(condition, read),
  ];
}

function isAmong(operands: ReadonlySet<unknown>): Check {
  return (value) => operands.has(value);
}

function isNotAmong(operands: ReadonlySet<unknown>): Check {
  return (value) => !operands.has(value);
}

const bounds = {
  gt: (order: number) => order > 0,
  gte: (order: number) => order >= 0,
  lt: (order: number) => order < 0,
  lte: (order: number) => order <= 0,
} as const;

function compileBounds(condition: FilterCondition, read: ReadOperand): readonly Check[] {
  return (["gt", "gte", "lt", "lte"] as const).flatMap((operator) => {
    const given = condition[operator];
    if (given === undefined) {
      return [];
    }
    const bound = read(given, operator);
    return [(value: unknown) => bounds[operator](compare(value, bound))];
  });
}

/** What is of another kind is neither greater nor less: no bound holds of it. */
function compare(value: unknown, bound: FilterValue): number {
  if (typeof value === "string" && typeof bound === "string") {
    return value === bound ? 0 : value < bound ? -1 : 1;
  }
  return typeof value === typeof bound ? Number(value) - Number(bound) : Number.NaN;
}

function valuesOf(record: FilterableRecord, field: string): readonly unknown[] {
  const value = field.startsWith(metadataPrefix)
    ? ownValue(record.metadata, field.slice(metadataPrefix.length))
    : ownValue(record, field);
  return [value].flat().filter((found) => found !== undefined && found !== null);
}

function ownValue(record: object | undefined, name: string): unknown {
  return record !== undefined && Object.hasOwn(record, name)
    ? Reflect.get(record, name)
    : undefined;
}
