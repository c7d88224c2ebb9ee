import { type ErrorCode, errorTable } from "../../errors/error-table.ts";

const otherNames: Readonly<Record<string, ErrorCode>> = {
  TOKEN_EXPIRED: "EXPIRED_TOKEN",
  NOT_AVAILABLE: "STORAGE_UNWIRED",
};

/** What a status means where the code says nothing that is known. */
const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  401: "INVALID_TOKEN_SIGNATURE",
  403: "POLICY_DENIED",
  404: "NOT_FOUND",
  408: "WAIT_TIMEOUT",
  409: "IDEMPOTENCY_CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "RATE_LIMITED",
};

/**
 * The code of the error table that a server's code means, in any case, or else its status; `isFinal`
 * says that the server will not do better another time.
 */
export function toErrorCode(code: unknown, status: number, isFinal: boolean): ErrorCode {
  const name = String(code).toUpperCase();
  const known = otherNames[name] ?? name;
  return isCode(known) ? known : codeOf(status, isFinal);
}

function codeOf(status: number, isFinal: boolean): ErrorCode {
  if (status < 500) {
    return codesByStatus[status] ?? "INVALID_BODY";
  }
  if (status === 500) {
    return "INTERNAL";
  }
  return isFinal ? "STORAGE_UNWIRED" : "WAL_UNAVAILABLE";
}

function isCode(name: string): name is ErrorCode {
  return Object.hasOwn(errorTable, name);
}
