import type { CallOptions } from "../../call-options.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { requireKnown } from "./require-known.ts";

/**
 * Checks the options of a call, which take `own` beside those of every call.
 *
 * @throws {@link ValidationError} that names the option.
 */
export function readCallOptions<Options extends CallOptions>(
  options: Options | undefined,
  own = "",
): Partial<Options> {
  const given: Partial<Options> = options ?? {};
  requireKnown(given, `signal timeoutMs ${own}`, "options");
  if (given.signal !== undefined && !(given.signal instanceof AbortSignal)) {
    throw new ValidationError("signal", "it is not an AbortSignal");
  }
  return given;
}
