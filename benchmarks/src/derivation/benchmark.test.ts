import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { runDerivationBenchmark } from "./benchmark.ts";
import { formatDerivationReport } from "./report.ts";

test("turns are derived, once and twice as many, beside the baselines", async () => {
  const lines = new Array<string>();
  const onProgress = (line: string): number => lines.push(line);
  const outcome = await withTemporaryFolder((folder) =>
    runDerivationBenchmark({ turns: 60, folder, onProgress }),
  );
  const { keepsake, twice, bare, idle, peakRatio } = outcome;
  for (const { delayMs, elapsedMs } of [keepsake.capture, keepsake.derivation, bare, idle]) {
    expect(delayMs.max).toBeGreaterThanOrEqual(delayMs.p99);
    expect(delayMs.p99).toBeGreaterThanOrEqual(delayMs.p50);
    expect(elapsedMs).toBeGreaterThan(0);
  }
  expect([keepsake.turns, twice.turns]).toEqual([60, 120]);
  expect(keepsake.derivedPerSecond).toBeGreaterThan(0);
  expect(keepsake.facts).toBeGreaterThan(0);
  expect(twice.facts).toBeGreaterThanOrEqual(keepsake.facts);
  expect(keepsake.residentMiB.peak).toBeGreaterThanOrEqual(keepsake.residentMiB.before);
  expect(peakRatio).toBeGreaterThan(0.5);
  expect(lines).toEqual([
    "writing and deriving 60 turns",
    "writing and deriving 120 turns",
    "the baselines",
  ]);
  expect(formatDerivationReport(outcome)).toContain("keepsake, derivation");
}, 60_000);
