import { estimateTokens } from "@keepsake/core";
import { Counter, Histogram, type Registry } from "prom-client";
import type { ObservedRequest, Outcome } from "../../observing/request-observer.ts";
import { readErasedEvents, readNewWrites, readText } from "./read-figures.ts";

/** Counts what a request did to the memory, from its answer. */
export type CountMemory = (request: ObservedRequest, outcome: Outcome, durationMs: number) => void;

const millisecondsBuckets = [2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];
const tokensBuckets = [0, 100, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** Erasures whose end was counted are known for as many others: their state is asked for again and again. */
const knownErasures = 1_000;

/** Figures under the names that CortexDB gives them. */
export function createMemoryMetrics(registry: Registry): CountMemory {
  const registers = [registry];
  const count = (name: string, help: string) => new Counter({ name, help, registers });
  const written = count("cortex_experience_total", "Events written, without repeated writes.");
  const recalled = count("cortex_recall_total", "Recalls answered.");
  const forgotten = count("cortex_forget_total", "Calls that forgot.");
  const erased = count("cortex_erasure_events_deleted_total", "Events that erasures deleted.");
  const latency = new Histogram({
    name: "cortex_recall_latency_ms",
    help: "Milliseconds of a recall.",
    buckets: millisecondsBuckets,
    registers,
  });
  const packSize = new Histogram({
    name: "cortex_pack_size_tokens",
    help: "Estimated tokens of the context block of a recall.",
    buckets: tokensBuckets,
    registers,
  });
  const countRecall = (body: object, durationMs: number) => {
    recalled.inc();
    latency.observe(durationMs);
    packSize.observe(estimateTokens(readText(body, "contextBlock")));
  };
  const ended = new Set<string>();
  return ({ method, route }, { body, error }, durationMs) => {
    if (error !== null || body === null) {
      return;
    }
    switch (`${method} ${route}`) {
      case "POST /v1/experience":
      case "POST /v1/experience/bulk":
        return written.inc(readNewWrites(body));
      case "POST /v1/recall":
        return countRecall(body, durationMs);
      case "POST /v1/forget":
        return forgotten.inc();
      default:
        return route?.startsWith("/v1/erasures") === true
          ? erased.inc(readNewlyErased(body, ended))
          : undefined;
    }
  };
}

/** Events of an erasure that has ended and was not counted yet. */
function readNewlyErased(body: object, ended: Set<string>): number {
  const { erasureId, events } = readErasedEvents(body);
  if (erasureId === null || ended.has(erasureId)) {
    return 0;
  }
  ended.add(erasureId);
  for (const oldest of [...ended].slice(0, Math.max(0, ended.size - knownErasures))) {
    ended.delete(oldest);
  }
  return events;
}
