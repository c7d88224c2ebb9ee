import { type JsonObject, type JsonValue, ValidationError } from "@keepsake/core";
import { describeValue } from "./describe-value.ts";

/** Levels of arrays and objects in a value: those of memory, less those around the value. */
const deepest = 60;

/**
 * Copies the value of an item as JSON has it: fields that are undefined are left out, and what says
 * itself how it is written, such as a `Date`, is written so.
 *
 * @throws `ValidationError` on the part that JSON does not hold, named from `field` on.
 */
export function toJsonObject(value: unknown, field: string): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ValidationError(
      field,
      `${describeValue(value)} is no item; give an object, or null to delete it`,
    );
  }
  const copy = toJson(value, { field, level: 0 });
  if (isJsonObject(copy)) {
    return copy;
  }
  throw new ValidationError(field, "it is not written as an object; give a plain object");
}

/** Whether a value of JSON is an object. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Part {
  readonly field: string;
  readonly level: number;
}

function toJson(value: unknown, part: Part): JsonValue {
  if (value === null || typeof value === "boolean") {
    return value;
  }
  if (typeof value === "string" && value.isWellFormed()) {
    return value;
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return value;
  }
  return typeof value === "object" ? copyParts(value, part) : refuse(value, part);
}

function copyParts(value: object, part: Part): JsonValue {
  const level = part.level + 1;
  if (level > deepest) {
    const reason = `it is nested deeper than ${deepest} levels, or within itself`;
    throw new ValidationError(part.field, reason);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      toJson(item ?? null, { field: `${part.field}[${index}]`, level }),
    );
  }
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const written: unknown = value.toJSON("");
    return toJson(written, { ...part, level });
  }
  return isPlain(value) ? copyFields(value, { ...part, level }) : refuse(value, part);
}

function copyFields(value: object, { field, level }: Part): JsonObject {
  const given: readonly (readonly [string, unknown])[] = Object.entries(value);
  const fields = given.filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    fields.map(([name, part]) => [name, toJson(part, { field: `${field}.${name}`, level })]),
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function refuse(value: unknown, { field }: Part): never {
  const given =
    typeof value === "object" && value !== null
      ? `an object of ${Object.prototype.toString.call(value).slice(1, -1).replace("object ", "kind ")}`
      : describeValue(value);
  const reason = `${given} is not JSON; give plain objects, arrays, text, finite numbers, booleans and null`;
  throw new ValidationError(field, reason);
}
