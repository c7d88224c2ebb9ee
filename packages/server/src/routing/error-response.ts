import {
  type ErrorCode,
  MemoryError,
  NotFoundError,
  PolicyDeniedError,
  RateLimitError,
  ServerError,
  ValidationError,
} from "@keepsake/core";
import { toWire, toWirePath } from "@keepsake/core/wire";
import { toWireReason } from "./to-wire-reason.ts";

/** An error as it is answered. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: {
    readonly error_code: ErrorCode;
    readonly message: string;
    readonly details: object;
    readonly retriable: boolean;
    readonly request_id: string;
  };
  readonly headers: Readonly<Record<string, string>>;
}

/** What the memory's own end, and limits of its own, mean to a caller: to come back. */
const unavailable: ReadonlySet<ErrorCode> = new Set(["CONNECTION_FAILED", "CLIENT_TIMEOUT"]);
const retryAfterSeconds = 1;

/**
 * The only place where an error becomes an answer. One that is none of the contract's says nothing of
 * itself: it is a defect, and is told to the log.
 */
export function toErrorAnswer(error: unknown, requestId: string): ErrorAnswer {
  const known = toKnown(error);
  const status = known.status === 0 ? 503 : known.status;
  return {
    status,
    body: {
      error_code: known.code,
      message: messageOf(known),
      details: detailsOf(known),
      retriable: known.retriable,
      request_id: requestId,
    },
    headers: retryAfter(known, status),
  };
}

/** The error for a route that is not offered. */
export function routeNotFound(method: string, path: string, why: string): NotFoundError {
  const shown = JSON.stringify(`${method} ${path.slice(0, 200)}`);
  return new NotFoundError(`${shown} is not offered: ${why}`, { details: { path } });
}

function toKnown(error: unknown): MemoryError {
  if (!MemoryError.isInstance(error)) {
    return new ServerError("something went wrong within the server", { cause: error });
  }
  return unavailable.has(error.code)
    ? new ServerError("the memory does not answer; come back later", {
        code: "WAL_UNAVAILABLE",
        cause: error,
      })
    : error;
}

/** For whoever reads the answer; the reason in its details is for clients, as the memory gave it. */
function messageOf(error: MemoryError): string {
  return ValidationError.isInstance(error)
    ? `${shownField(error)}: ${toWireReason(error.reason)}`
    : error.message;
}

const shownCharacters = 500;

/** Whoever sends a name of megabytes is not sent it back, twice. */
function shownField({ field }: ValidationError): string {
  return toWirePath(
    field.length <= shownCharacters ? field : `${field.slice(0, shownCharacters).toWellFormed()}…`,
  );
}

function detailsOf(error: MemoryError): object {
  if (ValidationError.isInstance(error)) {
    return { field: shownField(error), reason: error.reason };
  }
  if (PolicyDeniedError.isInstance(error)) {
    const { capability, tier, message } = error;
    return { capability, decided_by_tier: tier, reason: message };
  }
  return { ...Object(toWire(error.details)) };
}

function retryAfter(error: MemoryError, status: number): Readonly<Record<string, string>> {
  if (RateLimitError.isInstance(error)) {
    const seconds = Math.ceil((error.retryAfterMs ?? retryAfterSeconds * 1_000) / 1_000);
    return { "retry-after": String(seconds) };
  }
  return status === 503 && error.retriable ? { "retry-after": String(retryAfterSeconds) } : {};
}
