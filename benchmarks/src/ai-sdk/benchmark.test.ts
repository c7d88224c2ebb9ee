import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { runAiSdkBenchmark } from "./benchmark.ts";
import { parseAiSdkOptions } from "./options.ts";
import { formatAiSdkReport } from "./report.ts";

test("memory is measured beside the same model without it", async () => {
  const lines: string[] = [];
  const outcome = await withTemporaryFolder(
    async (folder) =>
      await runAiSdkBenchmark({
        turns: 40,
        calls: 3,
        folder,
        onProgress: (line) => lines.push(line),
      }),
  );
  const { withoutMs, withMs, afterWriteMs, addedMs } = outcome;
  expect(Math.min(withoutMs.p50, withMs.p50, afterWriteMs.p50)).toBeGreaterThan(0);
  expect(addedMs).toBe(withMs.p50 - withoutMs.p50);
  expect(formatAiSdkReport(outcome)).toMatch(new RegExp(`added +${addedMs.toFixed(2)}`));
  expect(lines).toEqual(["40 turns are told"]);
});

test("the command line takes counts, and refuses what is none by name", () => {
  expect(parseAiSdkOptions([])).toEqual({ turns: 10_000, calls: 300, json: false });
  expect(parseAiSdkOptions(["--calls=5", "--json"])).toMatchObject({ calls: 5, json: true });
  expect(() => parseAiSdkOptions(["--turns", "0"])).toThrow('--turns is "0"');
});
