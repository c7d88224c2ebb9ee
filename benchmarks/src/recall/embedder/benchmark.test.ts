import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConversations } from "../../locomo/conversation.ts";
import { madeUpSample } from "../../locomo/made-up-conversation.ts";
import { runEmbedderBenchmark } from "./benchmark.ts";
import { formatEmbedderReport, toEmbedderReport } from "./report.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

const embedder = {
  name: "letters",
  dimensions: letters.length,
  embed: (texts: readonly string[]): Promise<readonly (readonly number[])[]> =>
    Promise.resolve(
      texts.map((text) => Array.from(letters, (letter) => text.split(letter).length - 1)),
    ),
};

test("all that are compared are asked every question of a made-up conversation", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keepsake-embedder-"));
  const path = join(folder, "samples.json");
  await writeFile(path, JSON.stringify([madeUpSample]));
  const conversations = await readConversations(path);
  await rm(folder, { recursive: true });
  const lines: string[] = [];
  const onProgress = (line: string): number => lines.push(line);
  const asked = await runEmbedderBenchmark(conversations, { embedder, onProgress });
  const report = toEmbedderReport(asked);
  expect(Object.values(report).map(({ questions }) => questions)).toEqual([3, 3, 3, 3]);
  expect(Object.values(report).map(({ recallAt10 }) => recallAt10.all)).toEqual([1, 1, 1, 1]);
  expect(lines).toHaveLength(2);
  expect(formatEmbedderReport(report)).toContain("LangChain MemoryVectorStore");
  const [, , cosines, store] = Object.keys(report).map((name) =>
    asked.filter(({ contender }) => contender === name).map(({ ranked }) => ranked),
  );
  expect(cosines).toEqual(store);
});
