import { expect, test } from "vitest";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { measureForgetting } from "./forgetting.ts";
import { formatForgetting } from "./format-forgetting.ts";

test("equally many events are forgotten from scopes of three sizes, and recall goes on", async () => {
  const lines = new Array<string>();
  const onProgress = (line: string): number => lines.push(line);
  const report = await withTemporaryFolder((folder) =>
    measureForgetting({ forgotten: 4, folder, onProgress }),
  );
  expect(report.scopes.map(({ events }) => events)).toEqual([400, 40, 4]);
  expect(report.scopes[0]?.facts).toBeGreaterThan(0);
  for (const { msPerEvent, recallMs, firstRecallMs } of report.scopes) {
    for (const ms of [msPerEvent.spread, msPerEvent.inRow, recallMs, firstRecallMs]) {
      expect(ms).toBeGreaterThan(0);
    }
  }
  expect(report.scopes[2]?.msPerEvent.inRow).toBe(report.scopes[2]?.msPerEvent.spread);
  expect(report.ratio.spread).toBeGreaterThan(0);
  expect(lines).toHaveLength(6);
  expect(formatForgetting(report)).toContain("400 : 40");
}, 60_000);
