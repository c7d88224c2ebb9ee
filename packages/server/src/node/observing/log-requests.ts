import { MemoryError } from "@keepsake/core";
import { trace } from "@opentelemetry/api";
import type { Logger } from "pino";
import type {
  ObservedRequest,
  Outcome,
  RequestObserver,
} from "../../observing/request-observer.ts";
import { whereFrom } from "./where-from.ts";

/**
 * Writes a line for each request: its id, method, route, status, duration and actor, and where it failed
 * the code of the error. Nothing that was said, asked or answered, and no key, is in it.
 */
export function logRequests(logger: Logger): RequestObserver {
  return async (request, answer) => {
    const began = performance.now();
    const outcome = await answer();
    const line = describe(request, outcome, performance.now() - began);
    logger[levelOf(request, outcome)](line, "request");
    return outcome;
  };
}

function describe(
  { requestId, method, route, signal }: ObservedRequest,
  { response, actor, error }: Outcome,
  durationMs: number,
): object {
  return {
    request_id: requestId,
    trace_id: trace.getActiveSpan()?.spanContext().traceId,
    method,
    route,
    status: response.status,
    duration_ms: Math.round(durationMs * 10) / 10,
    actor,
    hung_up: signal.aborted || undefined,
    ...(error !== null && describeError(error)),
  };
}

function describeError(error: unknown): object {
  return MemoryError.isInstance(error)
    ? { error_code: error.code }
    : { error_code: "INTERNAL", error_at: whereFrom(error) };
}

function levelOf({ signal }: ObservedRequest, { response }: Outcome): "info" | "warn" | "error" {
  if (response.status < 500 || signal.aborted) {
    return "info";
  }
  return response.status === 500 ? "error" : "warn";
}
