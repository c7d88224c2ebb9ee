import { expect, test } from "vitest";
import { formatStoreReport, runStoreBenchmark } from "./store.ts";

test("the store is measured beside LangGraph's own", async () => {
  const outcome = await runStoreBenchmark({ items: 200, calls: 3 });
  const figures = [...Object.values(outcome.keepsake), ...Object.values(outcome.inMemory)];
  expect(figures).toHaveLength(16);
  expect(Math.min(...figures)).toBeGreaterThan(0);
  const report = formatStoreReport(outcome);
  expect(report).toContain("200 items");
  expect(report).toContain(outcome.keepsake.getMs.toFixed(3));
});
