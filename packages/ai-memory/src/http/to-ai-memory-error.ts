import { ConnectionError, ServerError, TimeoutError, ValidationError } from "@keepsake/core";
import { isAiMemoryError } from "../errors/ai-memory-error.ts";
import type { AiMemoryRequest } from "../errors/failure.ts";
import { AiMemoryServerError } from "../errors/server-error.ts";
import { AiMemoryTimeoutError } from "../errors/timeout-error.ts";
import { AiMemoryTransportError } from "../errors/transport-error.ts";
import { AiMemoryValidationError } from "../errors/validation-error.ts";

/** An error of a call as one of this package; what is none of core's stays as it is. */
export function toAiMemoryError(error: unknown, request: AiMemoryRequest): unknown {
  if (isAiMemoryError(error)) {
    return error;
  }
  if (TimeoutError.isInstance(error)) {
    return new AiMemoryTimeoutError(error.message, { request, cause: error });
  }
  if (ConnectionError.isInstance(error)) {
    const message = `${error.message}${explain(error.cause)}`;
    return new AiMemoryTransportError(message, { request, cause: error.cause });
  }
  if (ServerError.isInstance(error)) {
    return new AiMemoryServerError(error.message, { request, cause: error, retriable: false });
  }
  return ValidationError.isInstance(error)
    ? new AiMemoryValidationError(error.field, error.reason, { code: error.code, cause: error })
    : error;
}

/** What a platform says of a connection that failed, such as `ECONNREFUSED` or an alert of TLS. */
function explain(cause: unknown): string {
  let code: unknown;
  for (
    let inner = cause;
    typeof inner === "object" && inner !== null;
    inner = Object(inner).cause
  ) {
    code = Object(inner).code ?? code;
  }
  return typeof code === "string" ? ` (${code})` : "";
}
