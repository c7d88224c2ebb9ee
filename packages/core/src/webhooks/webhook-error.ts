/**
 * Why a delivery was refused; these words stay as they are. The last three are for the receiver to
 * put right: a body that was parsed before, and options that cannot be used.
 */
export type WebhookErrorCode =
  | "missing_header"
  | "bad_timestamp"
  | "too_old"
  | "too_new"
  | "no_match"
  | "replayed"
  | "bad_json"
  | "unknown_event"
  | "body_unreadable"
  | "body_too_large"
  | "body_parsed"
  | "short_secret"
  | "bad_option";

/** A delivery that is not accepted, or options that cannot be used. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code: WebhookErrorCode;

  constructor(code: WebhookErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, cause ? { cause } : {});
    this.code = code;
  }

  /** Tells a webhook error, also one made by another installed copy of this package. */
  static isInstance(error: unknown): error is WebhookError {
    return error instanceof Error && error.name === "WebhookError";
  }
}
