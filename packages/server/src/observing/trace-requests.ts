import {
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { MemoryError } from "@keepsake/core";
import { version } from "../version.ts";
import type { ObservedRequest, Outcome, RequestObserver } from "./request-observer.ts";

/**
 * Traces requests with OpenTelemetry: a span each, within the trace that its caller is in. It tells the
 * route, the status and the id of the request, and nothing that it says. Without an OpenTelemetry SDK in
 * the process it does nothing.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
export function traceRequests(
  tracer: Tracer = trace.getTracer("@keepsake/server", version),
): RequestObserver {
  return (request, answer) => {
    const parent = propagation.extract(context.active(), request.headers, headersGetter);
    const span = tracer.startSpan(nameOf(request), describe(request), parent);
    return context.with(trace.setSpan(parent, span), async () => {
      const outcome = await answer();
      endSpan(span, outcome);
      return outcome;
    });
  };
}

const headersGetter: TextMapGetter<Headers> = {
  get: (headers, name) => headers.get(name) ?? undefined,
  keys: (headers) => [...headers.keys()],
};

function nameOf({ method, route }: ObservedRequest): string {
  return route === null ? method : `${method} ${route}`;
}

function describe({ method, route, requestId }: ObservedRequest) {
  return {
    kind: SpanKind.SERVER,
    attributes: {
      "http.request.method": method,
      ...(route !== null && { "http.route": route }),
      "keepsake.request_id": requestId,
    },
  };
}

function endSpan(span: Span, { response, error }: Outcome): void {
  span.setAttribute("http.response.status_code", response.status);
  if (error !== null) {
    span.setAttribute("error.type", MemoryError.isInstance(error) ? error.code : "INTERNAL");
  }
  if (response.status >= 500) {
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
