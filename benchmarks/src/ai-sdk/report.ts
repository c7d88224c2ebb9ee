import { toTextTable } from "../text-table.ts";
import type { AiSdkOutcome, Latency } from "./benchmark.ts";

/** The figures as a table to read. */
export function formatAiSdkReport(outcome: AiSdkOutcome): string {
  const { turns, calls, withoutMs, withMs, afterWriteMs } = outcome;
  return toTextTable([
    [`${calls} calls, ${turns} turns in scope`, "p50 ms", "p95 ms"],
    toRow("first token without memory", withoutMs),
    toRow("first token with memory", withMs),
    toRow("the same after a write", afterWriteMs),
    ["added", outcome.addedMs.toFixed(2)],
    ["added after a write", outcome.addedAfterWriteMs.toFixed(2)],
  ]);
}

function toRow(name: string, { p50, p95 }: Latency): readonly string[] {
  return [name, p50.toFixed(2), p95.toFixed(2)];
}
