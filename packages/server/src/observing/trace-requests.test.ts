import { openMemory } from "@keepsake/engine";
import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createHandler, type Handler } from "../create-handler.ts";
import type { RequestObserver } from "./request-observer.ts";
import { traceRequests } from "./trace-requests.ts";

const exporter = new InMemorySpanExporter();
const seen: (string | undefined)[] = [];
const noteActiveSpan: RequestObserver = async (_request, answer) => {
  const outcome = await answer();
  seen.push(trace.getActiveSpan()?.spanContext().traceId);
  return outcome;
};
let memory: Awaited<ReturnType<typeof openMemory>>;
let handler: Handler;

beforeAll(async () => {
  const spanProcessors = [new SimpleSpanProcessor({ exporter })];
  trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  memory = await openMemory({ path: ":memory:" });
  handler = createHandler(memory, { observers: [traceRequests(), noteActiveSpan] });
});

beforeEach(() => {
  exporter.reset();
  seen.length = 0;
});

afterAll(async () => {
  await memory.close();
  trace.disable();
  context.disable();
  propagation.disable();
});

test("a request is a span of the trace that its caller is in", async () => {
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  const url = "http://localhost/v1/events?scope=user:ana";
  const response = await handler(new Request(url, { headers: { traceparent } }));
  const [span] = exporter.getFinishedSpans();
  expect(span).toMatchObject({ name: "GET /v1/events", kind: SpanKind.SERVER });
  expect(span?.spanContext().traceId).toBe(traceId);
  expect(span?.parentSpanContext?.spanId).toBe("b7ad6b7169203331");
  expect(span?.attributes).toEqual({
    "http.request.method": "GET",
    "http.route": "/v1/events",
    "http.response.status_code": 200,
    "keepsake.request_id": response.headers.get("x-cortex-request-id"),
  });
});

test("what happens within a request is within its span", async () => {
  await handler(new Request("http://localhost/v1/admin/health"));
  const [span] = exporter.getFinishedSpans();
  expect(seen).toEqual([span?.spanContext().traceId]);
});

test("a request that is refused tells its code, and nothing that it said", async () => {
  await handler(new Request("http://localhost/v1/events/evt_secret"));
  await handler(new Request("http://localhost/v1/secret?secret=secret"));
  const [refused, unknown] = exporter.getFinishedSpans();
  expect(refused).toMatchObject({ name: "GET /v1/events/:id" });
  expect(refused?.attributes).toMatchObject({ "error.type": "NOT_FOUND" });
  expect(refused?.status.code).toBe(SpanStatusCode.UNSET);
  expect(unknown).toMatchObject({ name: "GET" });
  const told = [refused, unknown].map((span) => [span?.name, span?.attributes, span?.events]);
  expect(JSON.stringify(told)).not.toContain("secret");
});

test("a request that failed within the server is an error", async () => {
  const broken = createHandler(
    { ...memory, events: async () => failInside() },
    {
      observers: [traceRequests()],
    },
  );
  await broken(new Request("http://localhost/v1/events?scope=user:ana"));
  const [span] = exporter.getFinishedSpans();
  expect(span?.status.code).toBe(SpanStatusCode.ERROR);
  expect(span?.attributes).toMatchObject({ "error.type": "INTERNAL" });
});

function failInside(): never {
  throw new TypeError("a defect");
}
