import type { Embedder, Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { measureMs } from "../../measure-ms.ts";
import { quantile } from "../../quantile.ts";
import { createRandom, type Random } from "../../speed/random.ts";
import { createVocabulary } from "../../speed/vocabulary.ts";

const dimensions = 384;
const scope = "org:locomo/user:large";
const largestWrite = 500;
const warmUps = 20;

/** Medians of one recall in one large scope, in milliseconds, the query's vector known. */
export interface LargeScopeFigures {
  readonly turns: number;
  readonly wordsP50Ms: number;
  readonly embedderP50Ms: number;
}

/** Asks a scope of made-up turns of 384 numbers each, with an embedder and without, by turns. */
export async function measureLargeScope(turns: number, queries = 100): Promise<LargeScopeFigures> {
  const random = createRandom(1);
  const embedder = createMadeUpEmbedder(random);
  const words = await openMemory({ path: ":memory:" });
  const both = await openMemory({ path: ":memory:", embedder });
  try {
    const { topicWord } = createVocabulary(1);
    const texts = drawTexts(turns, () => topicWord(random));
    await fill(words, texts);
    await fill(both, texts);
    const asked = drawTexts(queries + warmUps, () => topicWord(random));
    const wordsMs: number[] = [];
    const bothMs: number[] = [];
    for (const query of asked) {
      wordsMs.push(await timeRecall(words, query));
      bothMs.push(await timeRecall(both, query));
    }
    return {
      turns,
      wordsP50Ms: quantile(wordsMs.slice(warmUps), 0.5),
      embedderP50Ms: quantile(bothMs.slice(warmUps), 0.5),
    };
  } finally {
    await words.close();
    await both.close();
  }
}

function createMadeUpEmbedder(random: Random): Embedder {
  return {
    name: "made-up",
    dimensions,
    embed: async (texts) =>
      await Promise.resolve(
        texts.map(() => Array.from({ length: dimensions }, () => random() - 0.5)),
      ),
  };
}

function drawTexts(count: number, word: () => string): readonly string[] {
  return Array.from({ length: count }, () => Array.from({ length: 8 }, word).join(" "));
}

async function fill(memory: Memory, texts: readonly string[]): Promise<void> {
  for (let from = 0; from < texts.length; from += largestWrite) {
    const part = texts.slice(from, from + largestWrite);
    await memory.experienceBulk(scope, part, { wait: "consolidated" });
  }
}

/** Asked once before the clock counts, so that the query has its vector. */
async function timeRecall(memory: Memory, query: string): Promise<number> {
  const recall = async (): Promise<unknown> =>
    await memory.recall(scope, { query, view: "local", include: ["events"] });
  await recall();
  return (await measureMs(recall)).elapsedMs;
}
