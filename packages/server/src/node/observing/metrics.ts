import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { RequestObserver } from "../../observing/request-observer.ts";
import type { MetricsSource } from "../../services.ts";
import { createMemoryMetrics } from "./memory-metrics.ts";

/** Figures of a server for Prometheus. */
export interface ServerMetrics extends MetricsSource {
  /** Counts the requests that it is told of. */
  readonly observer: RequestObserver;
}

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Keeps figures of a server: what is written, recalled, forgotten and erased under the names of CortexDB,
 * `http_requests_total`, `http_request_duration_seconds` and `http_requests_in_progress` by the patterns
 * of routes, and the process's own.
 */
export function createMetrics(): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const observeHttp = createHttpMetrics(registry);
  const countMemory = createMemoryMetrics(registry);
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    async observer(request, answer) {
      const began = performance.now();
      const outcome = await observeHttp(request, answer);
      countMemory(request, outcome, performance.now() - began);
      return outcome;
    },
  };
}

function createHttpMetrics(registry: Registry): RequestObserver {
  const registers = [registry];
  const total = new Counter({
    name: "http_requests_total",
    help: "Requests answered.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Seconds from a request to its answer, or to the beginning of its stream.",
    labelNames: ["method", "route"],
    buckets: secondsBuckets,
    registers,
  });
  const inProgress = new Gauge({
    name: "http_requests_in_progress",
    help: "Requests under way, with those that wait for their turn.",
    registers,
  });
  return async ({ method, route }, answer) => {
    const labels = { method: toMethodLabel(method), route: route ?? "none" };
    const stop = duration.startTimer(labels);
    inProgress.inc();
    const outcome = await answer();
    inProgress.dec();
    stop();
    total.inc({ ...labels, status: outcome.response.status });
    return outcome;
  };
}

/** A caller can name any method, and must not make a series of each. */
function toMethodLabel(method: string): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : "other";
}
