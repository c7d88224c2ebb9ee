import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConversations } from "../locomo/conversation.ts";
import { madeUpSample } from "../locomo/made-up-conversation.ts";
import { runRecallBenchmark } from "./benchmark.ts";
import { formatRecallReport, toRecallReport } from "./report.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keepsake-recall-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("each memory finds the evidence of a made-up conversation", async () => {
  const path = join(folder, "samples.json");
  await writeFile(path, JSON.stringify([madeUpSample]));
  const conversations = await readConversations(path);
  const lines = new Array<string>();
  const onProgress = (line: string): number => lines.push(line);
  const outcome = await runRecallBenchmark(conversations, { folder, onProgress });
  const report = toRecallReport(outcome);
  for (const { overall, categories, latencyMs } of Object.values(report.memories)) {
    expect(overall).toMatchObject({ questions: 3, recallAt5: 1, halves: { tune: null, hold: 1 } });
    expect(Object.keys(categories)).toEqual(["multi-hop", "single-hop", "temporal"]);
    expect(latencyMs.p95).toBeGreaterThanOrEqual(latencyMs.p50);
  }
  expect([...outcome.keys()]).toEqual(["keepsake", "fts5", "minisearch"]);
  expect(outcome.get("keepsake")?.map(({ ranked }) => ranked[0])).toEqual(["D1:1", "D1:3", "D2:1"]);
  expect(lines.at(-1)).toBe("asking 3 questions of made-up-1");
  expect(formatRecallReport(report)).toContain("single-hop");
});
