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
 * Every error code with its status, class and whether a retry may help. The codes are those of the
 * CortexDB v1 API; `CONNECTION_FAILED` and `CLIENT_TIMEOUT` arise on this side of the wire.
 */
export const errorTable = {
  AMBIGUOUS_SELECTOR_CONFIRM_ALL: { status: 400, className: "ValidationError", retriable: false },
  AMBIGUOUS_SELECTOR: { status: 400, className: "ValidationError", retriable: false },
  INVALID_CASCADE: { status: 400, className: "ValidationError", retriable: false },
  MISSING_TOKEN: { status: 401, className: "AuthError", retriable: false },
  INVALID_TOKEN_SIGNATURE: { status: 401, className: "AuthError", retriable: false },
  EXPIRED_TOKEN: { status: 401, className: "AuthError", retriable: false },
  REVOKED_TOKEN: { status: 401, className: "AuthError", retriable: false },
  ACTOR_MISMATCH: { status: 401, className: "AuthError", retriable: false },
  WRONG_TENANT: { status: 401, className: "AuthError", retriable: false },
  POLICY_DENIED: { status: 403, className: "PolicyDeniedError", retriable: false },
  NOT_A_MEMBER: { status: 403, className: "PolicyDeniedError", retriable: false },
  SCOPE_REGISTRATION_REQUIRED: { status: 403, className: "PolicyDeniedError", retriable: false },
  RESIDENCY_VIOLATION: { status: 403, className: "PolicyDeniedError", retriable: false },
  NOT_FOUND: { status: 404, className: "NotFoundError", retriable: false },
  WAIT_TIMEOUT: { status: 408, className: "TimeoutError", retriable: true },
  IDEMPOTENCY_CONFLICT: { status: 409, className: "ConflictError", retriable: false },
  SCOPE_HAS_RECORDS: { status: 409, className: "ConflictError", retriable: false },
  SCOPE_REGISTRATION_EXISTS: { status: 409, className: "ConflictError", retriable: false },
  STALE_PREVIEW: { status: 409, className: "ConflictError", retriable: false },
  PAYLOAD_TOO_LARGE: { status: 413, className: "ValidationError", retriable: false },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, className: "ValidationError", retriable: false },
  INVALID_ENVELOPE: { status: 422, className: "ValidationError", retriable: false },
  INVALID_BODY: { status: 422, className: "ValidationError", retriable: false },
  INVALID_SCOPE: { status: 422, className: "ValidationError", retriable: false },
  INVALID_SELECTOR: { status: 422, className: "ValidationError", retriable: false },
  EMPTY_SELECTOR_WITHOUT_CONFIRMATION: {
    status: 422,
    className: "ValidationError",
    retriable: false,
  },
  UNKNOWN_PREVIEW_ID: { status: 422, className: "ValidationError", retriable: false },
  UNREGISTERED_SCOPE_TYPE: { status: 422, className: "PolicyDeniedError", retriable: false },
  RATE_LIMITED: { status: 429, className: "RateLimitError", retriable: true },
  QUOTA_EXCEEDED: { status: 429, className: "RateLimitError", retriable: false },
  INTERNAL: { status: 500, className: "ServerError", retriable: true },
  ANSWER_UNAVAILABLE: { status: 503, className: "NotConfiguredError", retriable: false },
  SYNTHESIZER_UNCONFIGURED: { status: 503, className: "NotConfiguredError", retriable: false },
  STORAGE_UNWIRED: { status: 503, className: "NotConfiguredError", retriable: false },
  WAL_UNAVAILABLE: { status: 503, className: "ServerError", retriable: true },
  AUTHORIZATION_STATE_CHANGED: { status: 503, className: "ServerError", retriable: true },
  CONNECTION_FAILED: { status: 0, className: "ConnectionError", retriable: true },
  CLIENT_TIMEOUT: { status: 0, className: "TimeoutError", retriable: true },
} as const;

/** A code of {@link errorTable}. */
export type ErrorCode = keyof typeof errorTable;
