import { ServerError } from "../../errors/server-error.ts";
import { fromWire } from "../../wire/wire-case.ts";

/**
 * What a server said in JSON, in the contract's spelling.
 *
 * @throws {@link ServerError} where it is none.
 */
export function parseAnswer(text: string, headers?: Headers): unknown {
  try {
    return fromWire(JSON.parse(text));
  } catch (cause) {
    const requestId = headers?.get("x-cortex-request-id") ?? undefined;
    const message = "the server answered with something else than JSON; is it that of a memory?";
    throw new ServerError(message, { cause, requestId });
  }
}
