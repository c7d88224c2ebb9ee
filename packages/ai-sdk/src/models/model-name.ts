import { ValidationError } from "@keepsake/core";
import { requireName } from "@keepsake/core/adapters";

/** A model of the SDK: its id, or an object that has it. */
export type NamedModel = string | { readonly modelId: string };

/** Options that every model takes. */
export interface ModelOptions {
  /**
   * Names the model in reports, at most 256 characters.
   * @default its model id
   */
  readonly name?: string | undefined;
  /**
   * How often the SDK repeats a call that failed.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
}

/**
 * What a model is called.
 *
 * @throws `ValidationError` on field `model`, `name` or `maxRetries`.
 */
export function requireModel(model: NamedModel, { name, maxRetries }: ModelOptions): string {
  const found: unknown = typeof model === "string" ? model : Object(model).modelId;
  if (typeof found !== "string" || found === "") {
    const wayOut = 'give one of a provider, such as openai("gpt-5-mini")';
    throw new ValidationError("model", `it is no model of the AI SDK; ${wayOut}`);
  }
  if (name !== undefined) {
    requireName(name, "name");
  }
  if (maxRetries !== undefined && !(Number.isInteger(maxRetries) && maxRetries >= 0)) {
    throw new ValidationError("maxRetries", `${maxRetries} is not a whole number from 0`);
  }
  return name ?? found;
}
