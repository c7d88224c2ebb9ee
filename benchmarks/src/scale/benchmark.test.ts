import { join } from "node:path";
import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { runScaleBenchmark } from "./benchmark.ts";
import { formatScaleReport } from "./report.ts";

test("a file is built once, and recall in it measured beside bare queries and writes", async () => {
  await withTemporaryFolder(async (folder) => {
    const lines = new Array<string>();
    const onProgress = (line: string): number => lines.push(line);
    const size = { scopes: 3, turns: 120, largeTurns: 250 };
    const benchmark = { path: join(folder, "scale.db"), size, queries: 10, onProgress };
    const report = await runScaleBenchmark(benchmark);
    expect(report.file).toMatchObject({ events: 630, scopes: 5 });
    expect(report.scopes).toMatchObject({ questions: 10, scopes: 3 });
    expect(report.oneScope).toMatchObject({ questions: 2, scopes: 1 });
    expect(report.largeScope).toMatchObject({ questions: 2, scopes: 1 });
    for (const { keepsake, bare } of [report.scopes, report.oneScope, report.largeScope]) {
      expect(keepsake.p95).toBeGreaterThanOrEqual(keepsake.p50);
      expect(bare.ranked.rows).toBe(bare.unranked.rows);
      expect(bare.telling.rows).toBeLessThanOrEqual(bare.ranked.rows);
      expect(bare.ranked.ratio.p50).toBeCloseTo(keepsake.p50 / bare.ranked.latency.p50);
    }
    const { quiet, inProcessWrites, otherProcessWrites } = report.besideWrites;
    expect(quiet.p50).toBeGreaterThan(0);
    expect(inProcessWrites).toBeGreaterThan(0);
    expect(otherProcessWrites).toBeGreaterThan(0);
    for (const { before, recalled, written } of [report.resident, report.residentSmallHeap]) {
      expect(recalled).toBeGreaterThan(before);
      expect(written).toBeGreaterThanOrEqual(recalled);
    }
    expect(formatScaleReport(report)).toContain("10 questions of 3 scopes");
    expect(lines.filter((line) => line.startsWith("building"))).not.toEqual([]);
  });
}, 120_000);
