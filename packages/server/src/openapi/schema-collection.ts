import type { z } from "zod";
import { type JsonSchema, toWireSchema } from "./to-wire-schema.ts";

/**
 * The schemas of a document: those with a name are told once, and referred to wherever they stand.
 */
export class SchemaCollection {
  readonly #named = new Map<string, JsonSchema>();

  /** A schema as it may stand in the document. */
  add(schema: z.ZodType, of: "request" | "reply"): JsonSchema {
    const { $defs = {}, ...rest } = toWireSchema(schema, of);
    for (const [name, definition] of Object.entries({ ...Object($defs) })) {
      this.#keep(nameOf(name), withoutId({ ...Object(refer(definition)) }));
    }
    return { ...Object(refer(rest)) };
  }

  /** All that have a name. */
  named(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(
      [...this.#named].toSorted(([left], [right]) => (left < right ? -1 : 1)),
    );
  }

  #keep(name: string, schema: JsonSchema): void {
    const before = this.#named.get(name);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(schema)) {
      throw new TypeError(`two schemas of the document are called ${name}`);
    }
    this.#named.set(name, schema);
  }
}

function withoutId({ id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** What refers to itself without a name is JSON of any form. */
function nameOf(name: string): string {
  return name.startsWith("__") ? "Json" : name;
}

function refer(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(refer);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === "$ref" ? toReference(String(inner)) : refer(inner),
  ]);
  return Object.fromEntries(entries);
}

function toReference(reference: string): string {
  return `#/components/schemas/${nameOf(reference.replace(/^#\/\$defs\//, ""))}`;
}
