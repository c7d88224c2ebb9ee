import { refuse } from "../limits/check.ts";
import { bodyBytes } from "../limits/limit-values.ts";

/** The body of a request, and the header that says what it is. */
export interface Body {
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Writes the body of a request.
 *
 * @throws `AiMemoryValidationError` where it is larger than the daemon takes.
 */
export function toBody(body: object | undefined): Body {
  if (body === undefined) {
    return { headers: {} };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  if (bytes.length > bodyBytes) {
    const reason = `it makes ${bytes.length} bytes and a daemon takes at most ${bodyBytes}`;
    refuse("request", `${reason}; send less at once`);
  }
  return { body: bytes, headers: { "content-type": "application/json" } };
}
