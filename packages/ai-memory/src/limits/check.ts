import { AiMemoryValidationError } from "../errors/validation-error.ts";

/** Checks what stands at a field. @throws `AiMemoryValidationError` that names it. */
export type Check = (value: unknown, field: string) => void;

const shownCharacters = 40;

/** Refuses what stands at a field. @throws {@link AiMemoryValidationError} always. */
export function refuse(field: string, reason: string): never {
  throw new AiMemoryValidationError(field, reason);
}

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (typeof value === "string") {
    const cut = value.length > shownCharacters ? `${value.slice(0, shownCharacters)}…` : value;
    return JSON.stringify(cut);
  }
  const isPlain = value === null || ["number", "boolean", "undefined"].includes(typeof value);
  return isPlain ? String(value) : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** Requires a text. */
export function requireText(value: unknown, field: string): asserts value is string {
  if (typeof value !== "string") {
    refuse(field, `${show(value)} is not a text`);
  }
  if (!value.isWellFormed()) {
    refuse(field, "it holds half of a surrogate pair; cut texts between characters");
  }
}
