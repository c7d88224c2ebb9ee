import type { Route } from "../routing/route.ts";
import type { SchemaCollection } from "./schema-collection.ts";

/** The body that an operation takes; nothing where it takes none. */
export function toRequestBody(
  { body, maxBytes }: Route,
  schemas: SchemaCollection,
): { readonly requestBody?: object } {
  if (maxBytes !== undefined) {
    return { requestBody: { required: true, content: { "*/*": {} } } };
  }
  if (body === undefined) {
    return {};
  }
  const schema = schemas.add(body.schema, "request");
  const required = !acceptsNothing(schema);
  return { requestBody: { required, content: { "application/json": { schema } } } };
}

/** Whether an empty object passes, as which no body counts. */
function acceptsNothing({ type, required = [] }: Readonly<Record<string, unknown>>): boolean {
  return type === "object" && Array.isArray(required) && required.length === 0;
}
