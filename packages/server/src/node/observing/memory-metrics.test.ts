import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { createMemoryMetrics } from "./memory-metrics.ts";

const request = {
  requestId: "req_1",
  headers: new Headers(),
  signal: new AbortController().signal,
};

function answered(body: object | null, error: unknown = null) {
  return { response: new Response(), actor: "user:ana", body, error };
}

test("the events of an erasure are counted once, when it has ended", async () => {
  const registry = new Registry();
  const count = createMemoryMetrics(registry);
  const erasure = { erasureId: "erasure_1", endedAt: null, deleted: { events: 3 } };
  const ended = { ...erasure, endedAt: "2026-03-05T10:00:00.000Z", deleted: { events: 7 } };
  const get = { ...request, method: "GET", route: "/v1/erasures/:id" };
  count({ ...get, method: "POST", route: "/v1/erasures" }, answered(erasure), 1);
  count(get, answered(erasure), 1);
  count(get, answered(ended), 1);
  count(get, answered(ended), 1);
  count(get, answered({ ...ended, erasureId: "erasure_2" }), 1);
  const figures = await registry.getSingleMetricAsString("cortex_erasure_events_deleted_total");
  expect(figures).toContain("cortex_erasure_events_deleted_total 14");
});

test("forgetting is counted where it did not fail, and previews are not", async () => {
  const registry = new Registry();
  const count = createMemoryMetrics(registry);
  const post = { ...request, method: "POST" };
  count({ ...post, route: "/v1/forget" }, answered({ deleted: { events: 1 } }), 1);
  count({ ...post, route: "/v1/forget" }, answered(null, new Error("no")), 1);
  count({ ...post, route: "/v1/forget/preview" }, answered({}), 1);
  const figures = await registry.getSingleMetricAsString("cortex_forget_total");
  expect(figures).toContain("cortex_forget_total 1");
});
