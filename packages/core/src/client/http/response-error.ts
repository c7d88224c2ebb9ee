import { AuthError } from "../../errors/auth-error.ts";
import { ConflictError } from "../../errors/conflict-error.ts";
import { ConnectionError } from "../../errors/connection-error.ts";
import type { CodedErrorOptions } from "../../errors/error-class.ts";
import { type ErrorCode, errorTable } from "../../errors/error-table.ts";
import type { MemoryError } from "../../errors/memory-error.ts";
import { NotConfiguredError } from "../../errors/not-configured-error.ts";
import { NotFoundError } from "../../errors/not-found-error.ts";
import { PolicyDeniedError } from "../../errors/policy-denied-error.ts";
import { RateLimitError } from "../../errors/rate-limit-error.ts";
import { ServerError } from "../../errors/server-error.ts";
import { TimeoutError } from "../../errors/timeout-error.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { fromWire, fromWirePath } from "../../wire/wire-case.ts";
import type { WireObject } from "../records/read-record.ts";
import { readAnswerText } from "./read-answer.ts";
import { retryAfterMs } from "./retry-after.ts";
import { toErrorCode } from "./to-error-code.ts";

/** Of an answer that tells an error; one that is larger tells none. */
const mostBytes = 1024 * 1024;

/** What a server said of an error. */
interface ReadError extends CodedErrorOptions {
  readonly code: ErrorCode;
  readonly details: WireObject;
  readonly retryAfterMs: number | undefined;
}

type PlainErrorClass = new (message: string, options: ReadError) => MemoryError;

const plainClasses: Readonly<Record<string, PlainErrorClass>> = {
  AuthError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  NotConfiguredError,
  TimeoutError,
  ConnectionError,
  ServerError,
};

/** The error that an answer other than success stands for, as the memory would throw it in process. */
export async function toResponseError(response: Response): Promise<MemoryError> {
  const { status, headers, type } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => undefined);
    const goal = headers.get("location") ?? "elsewhere";
    return new ValidationError("url", `it leads to ${goal.split("?", 1)[0]}; give that instead`);
  }
  const body = parseBody(await readAnswerText(response, mostBytes).catch(() => ""));
  const retryAfter = retryAfterMs(headers);
  const details = {
    ...Object(body["details"]),
    ...(retryAfter !== undefined && { retryAfterMs: retryAfter }),
  };
  const read = {
    code: toErrorCode(body["errorCode"] ?? body["code"], status, body["retriable"] === false),
    requestId: textOf(body["requestId"]) ?? headers.get("x-cortex-request-id") ?? undefined,
    retryAfterMs: retryAfter,
  };
  const said = textOf(body["message"]) ?? textOf(body["error"]);
  return toError(said || `the server answered with status ${status}`, { ...read, details });
}

function toError(message: string, read: ReadError): MemoryError {
  const { className } = errorTable[read.code];
  const { field, reason, decidedByTier, deniedByTier = decidedByTier, capability } = read.details;
  if (className === "ValidationError") {
    return new ValidationError(
      fromWirePath(textOf(field) ?? "request"),
      textOf(reason) ?? message,
      read,
    );
  }
  if (className === "PolicyDeniedError") {
    const decided = { tier: textOf(deniedByTier), capability: textOf(capability) };
    return new PolicyDeniedError(message, { ...read, ...decided });
  }
  return new (plainClasses[className] ?? ServerError)(message, read);
}

/** What a server says of an error, as far as it is JSON. */
function parseBody(text: string): WireObject {
  try {
    const body = fromWire(JSON.parse(text));
    return { ...Object(body), details: Object(fromWire(Object(body).details)) };
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
