import type { Words } from "../words.ts";

/** The class an error code is thrown as. */
export type ErrorClassName =
  | "AuthError"
  | "PolicyDeniedError"
  | "ValidationError"
  | "NotFoundError"
  | "ConflictError"
  | "RateLimitError"
  | "NotConfiguredError"
  | "TimeoutError"
  | "ConnectionError"
  | "ServerError";

/** What a code means to whoever receives it. */
export interface ErrorTableRow {
  /** HTTP status; 0 where no response was received. */
  readonly status: number;
  readonly className: ErrorClassName;
  /** Whether sending the same request again may succeed. */
  readonly retriable: boolean;
}

/**
 * Codes by status and class, and whether sending the same again may help. The first one of a status is
 * what the status means by itself; 400 has none.
 */
const groups = [
  [
    400,
    "ValidationError",
    false,
    "AMBIGUOUS_SELECTOR_CONFIRM_ALL AMBIGUOUS_SELECTOR INVALID_CASCADE",
  ],
  [
    401,
    "AuthError",
    false,
    "INVALID_TOKEN_SIGNATURE MISSING_TOKEN EXPIRED_TOKEN REVOKED_TOKEN ACTOR_MISMATCH WRONG_TENANT",
  ],
  [
    403,
    "PolicyDeniedError",
    false,
    "POLICY_DENIED NOT_A_MEMBER SCOPE_REGISTRATION_REQUIRED RESIDENCY_VIOLATION",
  ],
  [404, "NotFoundError", false, "NOT_FOUND"],
  [408, "TimeoutError", true, "WAIT_TIMEOUT"],
  [
    409,
    "ConflictError",
    false,
    "IDEMPOTENCY_CONFLICT SCOPE_HAS_RECORDS SCOPE_REGISTRATION_EXISTS STALE_PREVIEW",
  ],
  [413, "ValidationError", false, "PAYLOAD_TOO_LARGE"],
  [415, "ValidationError", false, "UNSUPPORTED_MEDIA_TYPE"],
  [
    422,
    "ValidationError",
    false,
    "INVALID_BODY INVALID_ENVELOPE INVALID_SCOPE INVALID_SELECTOR EMPTY_SELECTOR_WITHOUT_CONFIRMATION UNKNOWN_PREVIEW_ID",
  ],
  [422, "PolicyDeniedError", false, "UNREGISTERED_SCOPE_TYPE"],
  [429, "RateLimitError", true, "RATE_LIMITED"],
  [429, "RateLimitError", false, "QUOTA_EXCEEDED"],
  [500, "ServerError", true, "INTERNAL"],
  [503, "NotConfiguredError", false, "ANSWER_UNAVAILABLE SYNTHESIZER_UNCONFIGURED STORAGE_UNWIRED"],
  [503, "ServerError", true, "WAL_UNAVAILABLE AUTHORIZATION_STATE_CHANGED"],
  [0, "ConnectionError", true, "CONNECTION_FAILED"],
  [0, "TimeoutError", true, "CLIENT_TIMEOUT"],
] as const;

/** A code of {@link errorTable}. */
export type ErrorCode = Words<(typeof groups)[number][3]>;

/**
 * Every error code with its status, class and whether a retry may help. The codes are those of the
 * CortexDB v1 API; `CONNECTION_FAILED` and `CLIENT_TIMEOUT` arise on this side of the wire.
 */
export const errorTable: Readonly<Record<ErrorCode, ErrorTableRow>> = Object.assign(
  {},
  ...groups.map(([status, className, retriable, codes]) =>
    Object.fromEntries(codes.split(" ").map((code) => [code, { status, className, retriable }])),
  ),
);
