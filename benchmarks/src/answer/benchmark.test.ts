import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConversations } from "../locomo/conversation.ts";
import { madeUpSample } from "../locomo/made-up-conversation.ts";
import { runAnswerBenchmark } from "./benchmark.ts";
import { formatAnswerReport, toAnswerReport } from "./report.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keepsake-answer-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a made-up conversation is answered from its evidence", async () => {
  const path = join(folder, "samples.json");
  await writeFile(path, JSON.stringify([madeUpSample]));
  const conversations = await readConversations(path);
  const lines = new Array<string>();
  const onProgress = (line: string): number => lines.push(line);
  const outcome = await runAnswerBenchmark(conversations, { folder, onProgress });
  const report = toAnswerReport(outcome);
  expect(Object.keys(report)).toEqual(["hold"]);
  const { answer, recall, fts5 } = report.hold ?? {};
  expect(answer?.answerable.questions).toBe(3);
  expect(outcome.answer[0]).toMatchObject({ abstained: false, cited: ["D1:1"] });
  expect(outcome.answer[0]?.text).toContain("tomatoes");
  expect(recall?.answerable.evidenceHit).toBe(1);
  for (const whole of [recall, fts5]) {
    expect(whole?.answerable.abstained).toBe(0);
    expect(whole?.categories["temporal"]?.f1).toBe(0);
  }
  expect(lines.at(-1)).toBe("asking 3 questions of made-up-1");
  expect(formatAnswerReport(report)).toContain("single-hop");
});
