import type { JsonValue } from "@keepsake/core";

/** A value as JSON holds it, fields that are undefined left out. */
export function toJson(value: unknown): JsonValue | undefined {
  const json: JsonValue | undefined =
    value === undefined ? value : JSON.parse(JSON.stringify(value));
  return json;
}
