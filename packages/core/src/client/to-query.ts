import { ValidationError } from "../errors/validation-error.ts";
import { toWirePath } from "../wire/wire-case.ts";
import { requireKnown } from "./http/require-known.ts";
import { kindOf, type WireObject } from "./records/read-record.ts";

/** An example of each parameter that is no text: in a query the others could not be told from it. */
const examples: WireObject = {
  limit: 0,
  minConfidence: 0,
  includeSuperseded: true,
  withCausalChain: true,
  autoProvisioned: true,
  labels: [],
  overlapping: {},
};

/**
 * Writes a filter as the query of a URL.
 *
 * @throws {@link ValidationError} for a field of another kind.
 */
export function toQuery(filter: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) {
      requireKind(value, examples[name] ?? "", name);
      appendParameter(query, toWirePath(name), value);
    }
  }
  return query;
}

function requireKind(value: unknown, example: unknown, name: string): void {
  if (kindOf(value) !== kindOf(example)) {
    throw new ValidationError(name, `${kindOf(value)} is not ${kindOf(example)}`);
  }
}

/** A list is written with commas; where a value has one itself, by repeating the singular instead. */
function appendParameter(query: URLSearchParams, name: string, value: unknown): void {
  if (!Array.isArray(value)) {
    const isPlain = typeof value === "string";
    query.append(name, isPlain ? value : writeParameter(value, name));
  } else if (value.some((text) => String(text).includes(","))) {
    value.forEach((text) => query.append(name.replace(/s$/, ""), String(text)));
  } else {
    query.append(name, value.join(","));
  }
}

/** A number or a boolean, or `{ from, to }` with dots between. */
function writeParameter(value: unknown, name: string): string {
  if (typeof value !== "object") {
    return JSON.stringify(value);
  }
  requireKnown(value, "from to", name);
  const { from, to }: { from?: unknown; to?: unknown } = value;
  requireKind(from, "", `${name}.from`);
  requireKind(to, "", `${name}.to`);
  return [from, to].join("..");
}
