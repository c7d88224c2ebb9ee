import type { WireFields } from "../limits/to-wire-fields.ts";

/** Writes fields as the query of a URL; `+` becomes `%2B`, since the daemon reads it as a space. */
export function toQuery(fields: WireFields = {}): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    query.append(name, String(value));
  }
  return query;
}
