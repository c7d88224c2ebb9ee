import type { Asked } from "./right-requests.ts";

const names: ReadonlySet<string> = new Set([
  "scope",
  "path",
  "prefix",
  "tenant_id",
  "scope_template",
]);

/** A request whose scopes are other ones, wherever they stand. */
export function changeFields(asked: Asked, change: (scope: string) => string): Asked {
  const { query = {}, body } = asked;
  const changed = Object.entries(query).map(([name, value]) => [
    name,
    names.has(name) ? change(value) : value,
  ]);
  return {
    ...asked,
    query: Object.fromEntries(changed),
    ...(body !== undefined && { body: changeWithin(body, change) }),
  };
}

function changeWithin(value: unknown, change: (scope: string) => string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => changeWithin(item, change));
  }
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) {
    return value;
  }
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    names.has(name) && typeof inner === "string" ? change(inner) : changeWithin(inner, change),
  ]);
  return Object.fromEntries(entries);
}
