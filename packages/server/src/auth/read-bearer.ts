import { AuthError } from "@keepsake/core";

/** The key or token that a request carries. @throws {@link AuthError} where it carries none. */
export function readBearer(request: Request): string {
  const match = /^Bearer +([^\s]+) *$/i.exec(request.headers.get("authorization") ?? "");
  if (match?.[1] === undefined) {
    throw new AuthError("there is no key; send it as Authorization: Bearer …");
  }
  return match[1];
}
