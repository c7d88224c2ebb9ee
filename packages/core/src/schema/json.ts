import { z } from "zod";
import type { JsonValue } from "../json.ts";
import { utf8Length } from "../recall/estimate-tokens.ts";
import { maxContentBytes } from "./text.ts";

/** The most levels of arrays and objects within each other. */
const maxDepth = 64;

/**
 * A value that JSON holds without loss, at most 64 levels deep and 1 MiB large. It is copied, so that
 * what the caller does to it later changes nothing.
 */
export const jsonSchema: z.ZodType<JsonValue> = z
  .custom<JsonValue>((value) => isJson(value, maxDepth), {
    error: `it is not JSON: plain objects, arrays, strings, finite numbers, booleans and null, at most ${maxDepth} levels deep`,
  })
  .refine(
    (value) => utf8Length(JSON.stringify(value)) <= maxContentBytes,
    `it is larger than ${maxContentBytes} bytes; write it in parts`,
  )
  .transform((value) => structuredClone(value));

function isJson(value: unknown, depth: number): value is JsonValue {
  if (typeof value === "string") {
    return value.isWellFormed();
  }
  if (typeof value === "number") {
    return Number.isFinite(value);
  }
  if (typeof value === "object" && value !== null) {
    return depth > 0 && isPlain(value) && hasJsonParts(value, depth - 1);
  }
  return typeof value === "boolean" || value === null;
}

function hasJsonParts(value: object, depth: number): boolean {
  const entries = Object.entries(value);
  const isWhole = !Array.isArray(value) || entries.length === value.length;
  return isWhole && entries.every(([key, part]) => key.isWellFormed() && isJson(part, depth));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
