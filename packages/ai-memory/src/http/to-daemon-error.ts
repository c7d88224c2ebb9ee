import type { ErrorCode } from "@keepsake/core";
import { isObject, readAnswerText } from "@keepsake/core/http";
import type { AiMemoryError } from "../errors/ai-memory-error.ts";
import { AiMemoryAuthError } from "../errors/auth-error.ts";
import { AiMemoryConflictError } from "../errors/conflict-error.ts";
import type { AiMemoryFailureOptions, AiMemoryRequest } from "../errors/failure.ts";
import { AiMemoryForbiddenError } from "../errors/forbidden-error.ts";
import { AiMemoryNotFoundError } from "../errors/not-found-error.ts";
import { AiMemoryRateLimitError } from "../errors/rate-limit-error.ts";
import { textOf } from "../errors/said-values.ts";
import { AiMemoryServerError } from "../errors/server-error.ts";
import { AiMemoryValidationError } from "../errors/validation-error.ts";
import { isHtml, toForeignError } from "./to-foreign-error.ts";

/** Of an answer that tells an error; one that is larger tells none. */
const mostBytes = 1024 * 1024;
const shownCharacters = 500;

type PlainClass = new (message: string, failure: AiMemoryFailureOptions) => AiMemoryError;

const plainClasses: Readonly<Record<number, PlainClass>> = {
  401: AiMemoryAuthError,
  403: AiMemoryForbiddenError,
  404: AiMemoryNotFoundError,
  409: AiMemoryConflictError,
  429: AiMemoryRateLimitError,
};

const codes: Readonly<Record<number, ErrorCode>> = {
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  503: "WAL_UNAVAILABLE",
};

/** The error that an answer other than success stands for: JSON, a text, or nothing. */
export async function toDaemonError(
  response: Response,
  request: AiMemoryRequest,
): Promise<AiMemoryError> {
  const { status, headers } = response;
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => undefined);
    const goal = headers.get("location") ?? "elsewhere";
    const reason = `it leads to ${goal.split("?", 1)[0]}; give that instead`;
    return new AiMemoryValidationError("baseUrl", reason, { status, request });
  }
  const body = await readAnswerText(response, mostBytes).catch(() => "");
  return isHtml(response) ? toForeignError(status, request) : toError(body, { status, request });
}

interface Refused {
  readonly status: number;
  readonly request: AiMemoryRequest;
}

function toError(body: string, { status, request }: Refused): AiMemoryError {
  const answer = parseObject(body);
  const daemonCode = textOf(answer["code"]);
  const quota = daemonCode === "QUOTA_EXCEEDED" ? daemonCode : undefined;
  const failure = { status, request, daemonCode, answer, code: quota ?? codes[status] };
  const said = textOf(answer["error"]) ?? body.slice(0, shownCharacters).trim();
  const message = said || silenceOf(failure);
  const Plain = plainClasses[status];
  if (Plain !== undefined) {
    return new Plain(message, failure);
  }
  return status >= 500
    ? new AiMemoryServerError(message, failure)
    : new AiMemoryValidationError(fieldOf(answer), message, failure);
}

/** A route that a daemon has not is answered with nothing at all. */
function silenceOf({ status, request }: Refused): string {
  const call = `${request.method} ${request.path}`;
  return status === 404 || status === 405
    ? `the daemon does not serve ${call}; it is of another version, or something else answers there`
    : `the daemon answered ${call} with status ${status}`;
}

function fieldOf({ fields }: { readonly fields?: unknown }): string {
  const [first] = Array.isArray(fields) ? fields : [];
  return textOf(first) ?? textOf(Object(first).field) ?? "request";
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? { ...body } : {};
  } catch {
    return {};
  }
}
