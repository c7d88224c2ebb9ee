import { ValidationError } from "@keepsake/core";
import { type BaseMessage, isBaseMessage } from "@langchain/core/messages";

/** Which of a chain's values to pick. */
export interface Picking {
  /** Its name; without one, the only value there is. */
  readonly key: string | undefined;
  /** What the option for `key` is called. */
  readonly field: string;
  /** Names of values that do not count. */
  readonly except?: readonly string[];
}

/**
 * The text of one of a chain's values: a string, a message, or of several messages the last.
 *
 * @throws `ValidationError` on `field` where it is not clear which value is meant, or it has no text.
 */
export function pickText(
  values: Readonly<Record<string, unknown>>,
  { key, field, except = [] }: Picking,
): string {
  const names = Object.keys(values).filter((name) => !except.includes(name));
  const [only] = names;
  if (key === undefined && names.length !== 1) {
    const problem = `of the values ${names.join(", ") || "(none)"} it is not clear which to take`;
    throw new ValidationError(field, `${problem}; name one`);
  }
  const name = key ?? only ?? "";
  const text = toText(values[name]);
  if (text === undefined) {
    const known = names.join(", ") || "none";
    const problem = `the value ${JSON.stringify(name)} is no text and no message`;
    throw new ValidationError(field, `${problem}; name another, there are ${known}`);
  }
  return text;
}

function toText(value: unknown): string | undefined {
  if (typeof value === "string") {
    return value;
  }
  const message: unknown = Array.isArray(value) ? value.at(-1) : value;
  return isMessage(message) ? message.text : undefined;
}

function isMessage(value: unknown): value is BaseMessage {
  return typeof value === "object" && value !== null && isBaseMessage(Object(value));
}
