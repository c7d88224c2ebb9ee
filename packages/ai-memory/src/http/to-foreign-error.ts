import type { AiMemoryRequest } from "../errors/failure.ts";
import { AiMemoryServerError } from "../errors/server-error.ts";

/** Whether something else than a daemon answers, such as a gateway in front of it. */
export function isHtml({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/html") ?? false;
}

/** The error for an answer of something else than a daemon. */
export function toForeignError(status: number, request: AiMemoryRequest): AiMemoryServerError {
  const answered = `HTML and status ${status} came in answer`;
  const message = `${answered}; is baseUrl that of an ai-memory daemon?`;
  return new AiMemoryServerError(message, { status, request, retriable: status >= 500 });
}
