import { type ExperienceInput, ValidationError } from "@keepsake/core";
import { isKeptName } from "./kept-fields.ts";

/**
 * Checks that metadata which came over the wire takes no name of a field of an envelope: such a field is
 * checked, and what stood under its name would not be.
 *
 * @throws {@link ValidationError} that names the field.
 */
export function requireOwnNames(input: ExperienceInput): void {
  if (typeof input === "string") {
    return;
  }
  const isEnvelope = "content" in input;
  const metadata = isEnvelope ? input.context?.metadata : input.metadata;
  const taken = Object.keys(metadata ?? {}).find(isKeptName);
  if (taken !== undefined) {
    const path = isEnvelope ? "context.metadata" : "metadata";
    const reason = "names that begin so are kept for fields of the envelope";
    throw new ValidationError(`${path}.${taken}`, reason, { code: "INVALID_ENVELOPE" });
  }
}
