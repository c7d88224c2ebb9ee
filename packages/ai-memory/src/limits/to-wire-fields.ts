import { isObject, within } from "@keepsake/core/http";
import { type Check, refuse, show } from "./check.ts";

/** What is sent, in the daemon's spelling. */
export type WireFields = Readonly<Record<string, unknown>>;

/** What checks each field of a request, by its name on our side. */
export type Checks<T> = { readonly [Field in keyof T]-?: Check };

/** A name in the daemon's spelling: `agentId` is `agent_id`. */
export function toWireName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Checks a request and gives it in the daemon's spelling. Fields that are null or undefined are left
 * out, since the daemon takes null for a value.
 *
 * @throws `AiMemoryValidationError` that names the first field at fault, below `path`.
 */
export function toWireFields<T>(request: T, checks: Checks<T>, path = ""): WireFields {
  if (!isObject(request)) {
    return refuse(path || "request", `${show(request)} is not an object`);
  }
  const known = new Map(Object.entries<Check>(checks));
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request)) {
    const check = known.get(name);
    if (check === undefined) {
      const names = [...known.keys()].join(", ");
      refuse(within(path, name), `it is not a known field; known are ${names}`);
    }
    if (value !== undefined && value !== null) {
      check(value, within(path, name));
      fields[toWireName(name)] = value;
    }
  }
  return fields;
}

/** Requires that a request has a field. @throws `AiMemoryValidationError` where it has not. */
export function requireField(fields: WireFields, name: string, path = ""): void {
  if (fields[toWireName(name)] === undefined) {
    refuse(within(path, name), "it is missing");
  }
}
