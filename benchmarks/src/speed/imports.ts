import { join } from "node:path";
import { openMemory } from "@keepsake/engine";
import { openBareStore } from "../bare-store.ts";
import { inBulks } from "../derivation/in-bulks.ts";
import type { Progress } from "../progress.ts";
import { compareRounds } from "./compare-rounds.ts";
import type { ConversationSource } from "./conversation-source.ts";
import type { WriteReport } from "./writes.ts";

/** Where, with which texts and how much to import. */
export interface ImportBenchmark {
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly source: ConversationSource;
  readonly turns: number;
  readonly onProgress: Progress;
}

const scopeCount = 20;

/**
 * Measures writing many turns in bulks of 1,000, against transactions of as many: the time of all
 * rounds and not of the median one, for what is put off from round to round counts as well.
 */
export async function measureImport({
  folder,
  source,
  turns: count,
  onProgress,
}: ImportBenchmark): Promise<WriteReport> {
  onProgress(`import: ${count} turns`);
  const bare = openBareStore(join(folder, "import-bare.db"));
  const memory = await openMemory({ path: join(folder, "import.db") });
  try {
    const bulks = inBulks(Array.from({ length: count })).map(({ length }, index) =>
      source.turns(`org:benchmark/user:u${index % scopeCount}`, length),
    );
    const [ours = [], theirs = []] = await compareRounds(
      [
        (round) => {
          const turns = bulks[round] ?? [];
          const items = turns.map(({ text, speaker, observedAt }) => ({
            text,
            speaker,
            observedAt,
          }));
          return memory.experienceBulk(turns[0]?.scope ?? "", items);
        },
        (round) => bare.write(bulks[round] ?? []),
      ],
      { rounds: bulks.length, warmUpRounds: 0 },
    );
    const [keepsakePerSecond, barePerSecond] = [toRate(count, ours), toRate(count, theirs)];
    return {
      rounds: bulks.length,
      writesPerRound: Math.min(count, bulks[0]?.length ?? 0),
      keepsakePerSecond,
      barePerSecond,
      ratio: keepsakePerSecond / barePerSecond,
    };
  } finally {
    await memory.close();
    bare.close();
  }
}

function toRate(writes: number, roundTimesMs: readonly number[]): number {
  return writes / (roundTimesMs.reduce((sum, timeMs) => sum + timeMs, 0) / 1_000);
}
