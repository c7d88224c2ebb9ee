import { ValidationError } from "../errors/validation-error.ts";

/** The escape of half a character, behind an even number of backslashes. */
const halfCharacter = /(?<!\\)((?:\\\\)*)\\ud[89a-f][\da-f]{2}/g;

/**
 * As `JSON.stringify`, with the replacement character for what UTF-8 cannot hold.
 *
 * @throws `ValidationError` on `field` for what JSON cannot hold, such as a `bigint` or a circle.
 */
export function toWellFormedJson(value: unknown, field: string): string {
  try {
    return JSON.stringify(value).replace(halfCharacter, String.raw`$1\ufffd`);
  } catch (cause) {
    const [why = ""] = cause instanceof Error ? cause.message.split("\n") : [];
    throw new ValidationError(field, `JSON cannot hold it: ${why}; give plain data`, { cause });
  }
}
