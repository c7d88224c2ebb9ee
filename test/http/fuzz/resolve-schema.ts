import { at } from "../document/operation.ts";

/** A schema of JSON, as the document has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema refers to; itself where it refers to nothing. */
export function resolveSchema(document: unknown, schema: JsonSchema): JsonSchema {
  const { $ref } = schema;
  return typeof $ref === "string"
    ? { ...Object(at(document, $ref.replace("#/", "").split("/"))) }
    : schema;
}
