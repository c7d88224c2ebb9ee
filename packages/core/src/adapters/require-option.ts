import { ValidationError } from "../errors/validation-error.ts";
import { limits } from "../limits.ts";
import { type View, views } from "../view.ts";

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
  const most = limits.pageEvents;
  if (value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= most)) {
    throw new ValidationError(field, `${value} is not a whole number from 1 to ${most}`);
  }
}

/**
 * Checks a view, where one is given.
 *
 * @throws {@link ValidationError} on field `view`.
 */
export function requireView(value: View | undefined): void {
  if (value !== undefined && !views.includes(value)) {
    const known = views.map((view) => JSON.stringify(view)).join(" or ");
    throw new ValidationError("view", `${JSON.stringify(value)} is not ${known}`);
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
  if (value.length > limits.nameCharacters) {
    const reason = `it makes ${value.length} characters and at most ${limits.nameCharacters} fit`;
    throw new ValidationError(field, `${reason}; use a hash of it`);
  }
}
