import { toTextTable } from "../text-table.ts";
import type { LlamaIndexOutcome, StoreTimes } from "./benchmark.ts";

/** The times of both stores, and how they compare. */
export function formatLlamaIndexReport(outcome: LlamaIndexOutcome): string {
  const { nodes, dimensions, keepsake, simple, foundAfterRestart } = outcome;
  const table = toTextTable([
    ["store", "build ms", "query p50 ms", "query p95 ms"],
    ["Keepsake", ...toCells(keepsake)],
    ["SimpleVectorStore", ...toCells(simple)],
    [
      "ratio",
      (keepsake.buildMs / simple.buildMs).toFixed(2),
      (keepsake.queryP50Ms / simple.queryP50Ms).toFixed(2),
      (keepsake.queryP95Ms / simple.queryP95Ms).toFixed(2),
    ],
  ]);
  return `${nodes} nodes of ${dimensions} dimensions\n\n${table}\n\nfound after a restart: ${foundAfterRestart}`;
}

function toCells({ buildMs, queryP50Ms, queryP95Ms }: StoreTimes): readonly string[] {
  return [buildMs.toFixed(0), queryP50Ms.toFixed(2), queryP95Ms.toFixed(2)];
}
