import { expect, test } from "vitest";
import { formatRetrieverReport, runRetrieverBenchmark } from "./retriever.ts";

test("the retriever is measured beside a bare recall and LangChain's own stores", async () => {
  const outcome = await runRetrieverBenchmark({ turns: 100, queries: 3 });
  const figures = Object.values(outcome.p50Ms);
  expect(figures).toHaveLength(5);
  expect(Math.min(...figures)).toBeGreaterThan(0);
  const report = formatRetrieverReport(outcome);
  expect(report).toContain("10 of 100 turns");
  expect(report).toContain(outcome.addedMs.toFixed(3));
});
