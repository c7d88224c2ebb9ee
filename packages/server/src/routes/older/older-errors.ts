import { toErrorAnswer } from "../../routing/error-response.ts";
import type { ErrorAnswer } from "../../routing/error-response.ts";

/** An error as the older API answers it: fewer statuses, and codes in lower case. */
export interface OlderErrorAnswer extends Omit<ErrorAnswer, "body"> {
  readonly body: object;
}

const codes: ReadonlyMap<number, string> = new Map([
  [400, "validation_error"],
  [401, "authentication_error"],
  [413, "payload_too_large"],
  [429, "rate_limit"],
]);

/** The status and the code of an error of this API in the older one. */
export function toOlderError(
  status: number,
  code: string,
): { readonly status: number; readonly code: string } {
  const older = status === 422 || status === 415 ? 400 : status;
  return { status: older, code: codes.get(older) ?? code.toLowerCase() };
}

/** Answers an error in the older API. */
export function toOlderErrorAnswer(error: unknown, requestId: string): OlderErrorAnswer {
  const { status: newer, body, headers } = toErrorAnswer(error, requestId);
  const { status, code } = toOlderError(newer, body.error_code);
  return { status, body: { ...body, error_code: code }, headers };
}

const always = /^\/v1\/(?:remember|search|entities(?:\/[^/]+)?)$/;

/** Whether a request is one of the older API's, by where it goes. */
export function isOlderRequest({ method, url }: Pick<Request, "method" | "url">): boolean {
  const { pathname, searchParams } = new URL(url);
  return (
    always.test(pathname) ||
    (method === "POST" && pathname === "/v1/episodes") ||
    (/^\/v1\/episodes\/[^/]+$/.test(pathname) && searchParams.has("tenant_id"))
  );
}
