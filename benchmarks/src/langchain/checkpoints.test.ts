import { expect, test } from "vitest";
import { formatCheckpointsReport, runCheckpointsBenchmark } from "./checkpoints.ts";

test("checkpoints are put and read with each saver", async () => {
  const options = { checkpoints: 4, largeCharacters: 300_000 };
  const outcome = await runCheckpointsBenchmark(options);
  expect(outcome).toMatchObject(options);
  const names = ["MemorySaver", "KeepsakeSaver, file", "KeepsakeSaver, HTTP"];
  expect(outcome.savers.map(({ saver }) => saver)).toEqual(names);
  for (const { saver, ...figures } of outcome.savers) {
    expect(Math.min(...Object.values(figures))).toBeGreaterThan(0);
    expect(formatCheckpointsReport(outcome)).toContain(saver);
    expect(formatCheckpointsReport(outcome)).toContain(figures.putMs.toFixed(3));
  }
});
