import { ValidationError } from "../../errors/validation-error.ts";
import { jsonDepth } from "../../limit-values.ts";
import { fromWirePath, isOwned } from "../../wire/wire-case.ts";
import { within } from "./require-known.ts";

/** Within content and around it; the server tells of what is too deep in particular. */
const deepest = 2 * jsonDepth;

/**
 * Checks that a request says in JSON what it says: JSON would turn `NaN` into null, leave functions out
 * and write a date as text, and a name in the spelling of the wire would be taken for one of the contract.
 *
 * @throws {@link ValidationError} that names the field.
 */
export function requireJson(value: unknown, path = "", depth = 0): void {
  if (depth > deepest) {
    const reason = `it is nested too deep: at most ${jsonDepth} levels are taken`;
    throw new ValidationError(path.replace(/[.[].*/s, ""), reason);
  }
  if (Array.isArray(value)) {
    Array.from(value, (item, index) => requireJson(item, `${path}[${index}]`, depth + 1));
  } else if (isPlainObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const field = within(path, name);
      requireName(name, field);
      requireJson(inner ?? null, field, depth + 1);
    }
  } else if (!isPlainValue(value)) {
    const shown = typeof value === "number" ? value : (value?.constructor.name ?? "undefined");
    throw new ValidationError(path, `${shown} cannot be written as JSON`);
  }
}

function requireName(name: string, field: string): void {
  if (/[^_]_[a-z]/.test(name) && !isOwned(field)) {
    throw new ValidationError(field, `it is not a known field; is ${fromWirePath(name)} meant?`);
  }
}

function isPlainObject(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  );
}

function isPlainValue(value: unknown): boolean {
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}
