import { toWire } from "../../wire/wire-case.ts";
import { requireJson } from "./require-json.ts";

/** The body of a call, and the headers that say what it is. */
export interface Payload {
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is sent as the body of a call, as it is now: what the caller changes later changes nothing.
 *
 * @throws `ValidationError` for what JSON cannot say.
 */
export function toPayload(body: object | undefined): Payload {
  if (body === undefined) {
    return { body: null, headers: {} };
  }
  if (body instanceof Uint8Array) {
    return { body: new Uint8Array(body), headers: {} };
  }
  requireJson(body);
  return { body: JSON.stringify(toWire(body)), headers: { "content-type": "application/json" } };
}
