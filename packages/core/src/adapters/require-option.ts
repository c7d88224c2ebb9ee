import { ValidationError } from "../errors/validation-error.ts";
import type { View } from "../view.ts";

/** The most characters a name or a label may have. */
const maxNameLength = 256;

/** The most events one page or recall may have. */
const maxCount = 500;

const views: readonly unknown[] = ["local", "holistic"] satisfies readonly View[];

/**
 * Checks that `options` has no other names than `known`.
 *
 * @throws {@link ValidationError} on the first other name, which tells the known ones.
 */
export function requireKnownOptions(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ValidationError(unknown, `it is not a known option; known are ${known.join(", ")}`);
  }
}

/**
 * Checks a number of events, where one is given.
 *
 * @throws {@link ValidationError} on `field` where `value` is no whole number from 1 to 500.
 */
export function requireCount(value: number | undefined, field: string): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= maxCount)) {
    throw new ValidationError(field, `${value} is not a whole number from 1 to ${maxCount}`);
  }
}

/**
 * Checks a view, where one is given.
 *
 * @throws {@link ValidationError} on field `view`.
 */
export function requireView(value: View | undefined): void {
  if (value !== undefined && !views.includes(value)) {
    throw new ValidationError("view", `${JSON.stringify(value)} is not "local" or "holistic"`);
  }
}

/**
 * Checks a name or a label: text that is not blank, at most 256 characters.
 *
 * @throws {@link ValidationError} on `field`.
 */
export function requireName(value: unknown, field: string): void {
  if (typeof value !== "string" || value.trim() === "" || !value.isWellFormed()) {
    throw new ValidationError(field, "it is empty or not text; give a word or an id");
  }
  if (value.length > maxNameLength) {
    const reason = `it makes ${value.length} characters and at most ${maxNameLength} fit`;
    throw new ValidationError(field, `${reason}; use a hash of it`);
  }
}
