import { type JsonObject, ValidationError } from "@keepsake/core";
import { describeValue } from "./describe-value.ts";
import { equalsDeeply } from "./equals-deeply.ts";

/** Whether the value of an item meets a filter. */
export type ValueFilter = (value: JsonObject) => boolean;

type Check = (found: unknown) => boolean;

const operators: Readonly<Record<string, (operand: unknown, field: string) => Check>> = {
  $eq: (operand) => (found) => equalsDeeply(found, operand),
  $ne: (operand) => (found) => !equalsDeeply(found, operand),
  $gt: (operand) => (found) => order(found, operand) > 0,
  $gte: (operand) => (found) => order(found, operand) >= 0,
  $lt: (operand) => (found) => order(found, operand) < 0,
  $lte: (operand) => (found) => order(found, operand) <= 0,
  $in: (operand, field) => {
    const any = requireList(operand, field);
    return (found) => any.some((value) => equalsDeeply(found, value));
  },
  $nin: (operand, field) => {
    const none = requireList(operand, field);
    return (found) => !none.some((value) => equalsDeeply(found, value));
  },
  $exists: (operand, field) => {
    if (typeof operand !== "boolean") {
      throw new ValidationError(field, `${describeValue(operand)} is not true or false`);
    }
    return (found) => (found !== undefined) === operand;
  },
};

/**
 * Makes the test that a filter stands for: the fields of a value by their names, each equal to what is
 * given, or meeting all of its operators. Texts that are no numbers compare by their characters.
 *
 * @throws `ValidationError` naming an operator that is not known, or what one cannot take.
 */
export function compileFilter(filter: unknown, field: string): ValueFilter {
  if (filter === undefined || filter === null) {
    return () => true;
  }
  if (!isRecord(filter)) {
    throw new ValidationError(field, `${describeValue(filter)} is not an object of fields to meet`);
  }
  const checks = Object.entries(filter).map(
    ([name, condition]) => [name, compileCondition(condition, `${field}.${name}`)] as const,
  );
  return (value) =>
    checks.every(([name, meets]) => meets(Object.hasOwn(value, name) ? value[name] : undefined));
}

function compileCondition(condition: unknown, field: string): Check {
  const isOperators =
    isRecord(condition) && Object.keys(condition).some((key) => key.startsWith("$"));
  if (!isOperators) {
    return (found) => equalsDeeply(found, condition);
  }
  const checks = Object.entries(condition).map(([name, operand]) => {
    const compile = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (compile === undefined) {
      const known = Object.keys(operators).join(", ");
      throw new ValidationError(
        `${field}.${name}`,
        `it is not a known operator; known are ${known}`,
      );
    }
    return compile(operand, `${field}.${name}`);
  });
  return (found) => checks.every((meets) => meets(found));
}

/** Greater than 0 where `found` is greater than `bound`; not a number where they do not compare. */
function order(found: unknown, bound: unknown): number {
  if (!isOrdered(found) || !isOrdered(bound)) {
    return Number.NaN;
  }
  const difference = Number(found) - Number(bound);
  return Number.isNaN(difference) && typeof found === "string" && typeof bound === "string"
    ? Number(found > bound) - Number(found < bound)
    : difference;
}

function isOrdered(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function requireList(operand: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(operand)) {
    throw new ValidationError(field, `${describeValue(operand)} is not an array of values`);
  }
  return operand;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
