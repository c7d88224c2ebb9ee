import { toWirePath } from "@keepsake/core/wire";
import { z } from "zod";
import { mergeObjects } from "./merge-objects.ts";
import { scopeText } from "./scope-text.ts";

/** A schema of JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a schema of the contract says, as JSON Schema in the wire's spelling. A `request` names what is
 * taken and nothing else; a `reply` may come to have more.
 */
export function toWireSchema(schema: z.ZodType, of: "request" | "reply"): JsonSchema {
  const io = of === "request" ? "output" : "input";
  const described = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  const { $schema: _, ...rest } = described;
  return { ...Object(rename(rest)) };
}

/** Names stand in `properties` and `required`; values, such as those of an `enum`, are left alone. */
function rename(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(rename);
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(mergeObjects(value)).map(([key, inner]) => [key, renameWithin(key, inner)]),
      )
    : value;
}

function renameWithin(key: string, value: unknown): unknown {
  if (key === "properties" && isObject(value)) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, inner]) => [toWirePath(name), renameField(name, inner)]),
    );
  }
  if (key === "required" && Array.isArray(value)) {
    return value.map((name) => toWirePath(String(name)));
  }
  return ["enum", "const", "default", "examples"].includes(key) ? value : rename(value);
}

/** What is called a scope is one, wherever it stands. */
function renameField(name: string, value: unknown): unknown {
  return name === "scope" && isObject(value) && Object.keys(value).length === 1
    ? { ...value, ...(value["type"] === "string" && scopeText) }
    : rename(value);
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
