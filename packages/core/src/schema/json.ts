import { z } from "zod";
import type { JsonObject, JsonValue } from "../json.ts";
import { limits } from "../limits.ts";
import { utf8Length } from "../recall/estimate-tokens.ts";

/**
 * A value that JSON holds without loss, at most 64 levels deep and 1 MiB large. It is copied, so that
 * what the caller does to it later changes nothing.
 */
export const jsonSchema: z.ZodType<JsonValue> = z
  .custom<JsonValue>((value) => isJson(value, limits.jsonDepth), {
    error: `it is not JSON: plain objects, arrays, strings, finite numbers, booleans and null, at most ${limits.jsonDepth} levels deep`,
  })
  .refine(
    (value) => utf8Length(JSON.stringify(value)) <= limits.contentBytes,
    `it is larger than ${limits.contentBytes} bytes; write it in parts`,
  )
  .transform((value) => structuredClone(value));

/** A JSON value with names of the caller's own. */
export const jsonObjectSchema: z.ZodType<JsonObject> = jsonSchema
  .transform((value, context) => {
    if (isRecord(value)) {
      return value;
    }
    context.addIssue({ code: "custom", message: "it is not an object" });
    return z.NEVER;
  })
  .meta({ type: "object" });

function isRecord(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
