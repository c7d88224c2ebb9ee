import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHandler, type Handler } from "../../create-handler.ts";
import { createMetrics } from "./metrics.ts";

let memory: Awaited<ReturnType<typeof openMemory>>;
let handler: Handler;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  const metrics = createMetrics();
  handler = createHandler(memory, { observers: [metrics.observer], metrics });
});

afterEach(() => memory.close());

function post(path: string, body: object): Promise<Response> {
  return handler(
    new Request(`http://localhost${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ scope: "user:ana", ...body }),
    }),
  );
}

async function readFigures(): Promise<ReadonlyMap<string, number>> {
  const response = await handler(new Request("http://localhost/v1/admin/metrics"));
  const lines = (await response.text()).split("\n").filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ""), Number(/\S+$/.exec(line)?.[0])]));
}

test("writes, recalls and their packs are counted", async () => {
  await post("/v1/experience", { content: { text: "I live in Porto." }, idempotency_key: "once" });
  await post("/v1/experience", { content: { text: "I live in Porto." }, idempotency_key: "once" });
  await post("/v1/experience/bulk", {
    items: [{ content: { text: "One." } }, { content: { text: "Two." } }],
  });
  await post("/v1/recall", { query: "Porto" });
  await post("/v1/recall", { query: 1 });
  const figures = await readFigures();
  expect(figures.get("cortex_experience_total")).toBe(3);
  expect(figures.get("cortex_recall_total")).toBe(1);
  expect(figures.get("cortex_recall_latency_ms_count")).toBe(1);
  expect(figures.get("cortex_pack_size_tokens_count")).toBe(1);
  expect(figures.get("cortex_pack_size_tokens_sum")).toBeGreaterThan(3);
  expect(figures.get("cortex_forget_total")).toBe(0);
  expect(figures.get("cortex_erasure_events_deleted_total")).toBe(0);
});

test("requests are counted by method, route and status", async () => {
  await post("/v1/recall", { query: "Porto" });
  await post("/v1/recall", { query: 1 });
  await handler(new Request("http://localhost/v1/events/evt_1"));
  const figures = await readFigures();
  const total = (labels: string) => figures.get(`http_requests_total{${labels}}`);
  expect(total('method="POST",route="/v1/recall",status="200"')).toBe(1);
  expect(total('method="POST",route="/v1/recall",status="422"')).toBe(1);
  expect(total('method="GET",route="/v1/events/:id",status="404"')).toBe(1);
  expect(figures.get("http_requests_in_progress")).toBe(1);
});

test("callers cannot make series: paths and methods that are not known are one", async () => {
  for (let number = 0; number < 20; number += 1) {
    await handler(new Request(`http://localhost/v1/no-${number}`, { method: `NO${number}` }));
  }
  const figures = await readFigures();
  const series = [...figures.keys()].filter((name) => name.startsWith("http_requests_total"));
  expect(series).toEqual(['http_requests_total{method="other",route="none",status="404"}']);
});

test("the process's own figures are told", async () => {
  const figures = await readFigures();
  expect(figures.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
  expect([...figures.keys()]).toContain("nodejs_eventloop_lag_seconds");
});
