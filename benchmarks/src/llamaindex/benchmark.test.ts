import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { runLlamaIndexBenchmark } from "./benchmark.ts";
import { formatLlamaIndexReport } from "./report.ts";

test("both stores are built and asked, and the index outlives a restart", async () => {
  const outcome = await withTemporaryFolder((folder) =>
    runLlamaIndexBenchmark({ nodes: 60, dimensions: 8, queries: 3, folder, onProgress: () => {} }),
  );
  expect(outcome.foundAfterRestart).toBe(10);
  for (const { buildMs, queryP50Ms } of [outcome.keepsake, outcome.simple]) {
    expect(buildMs).toBeGreaterThan(0);
    expect(queryP50Ms).toBeGreaterThan(0);
  }
  expect(formatLlamaIndexReport(outcome)).toContain("60 nodes of 8 dimensions");
});
