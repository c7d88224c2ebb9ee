import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { runAuditBenchmark } from "./benchmark.ts";
import { hashRows } from "./hash-rows.ts";
import { formatAuditReport } from "./report.ts";

test("a log is written, checked, and hashed beside", async () => {
  const lines = new Array<string>();
  const outcome = await withTemporaryFolder((folder) =>
    runAuditBenchmark({ rows: 1_100, folder, onProgress: (line) => lines.push(line) }),
  );
  const { rows, bytes, verifyMs, hashMs, ratio } = outcome;
  expect(rows).toBe(1_100);
  expect(bytes).toBeGreaterThan(1_100 * 100);
  expect(verifyMs).toBeGreaterThan(0);
  expect(hashMs).toBeGreaterThan(0);
  expect(ratio).toBe(verifyMs / hashMs);
  expect(lines[0]).toBe("writing 1100 rows");
  expect(formatAuditReport(outcome)).toContain(`verify / hash: ${ratio.toFixed(2)}`);
}, 60_000);

test("rows that do not hash to what is stored are no baseline", () => {
  expect(() => hashRows([{ body: "{}", hash: "f" }])).toThrow("do not hash");
});
