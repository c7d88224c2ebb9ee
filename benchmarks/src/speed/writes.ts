import { join } from "node:path";
import type { Acknowledgement, Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { type BareStore, type BareTurn, openBareStore } from "../bare-store.ts";
import { quantile } from "../quantile.ts";
import { compareRounds, type Contender } from "./compare-rounds.ts";
import type { ConversationSource } from "./conversation-source.ts";

/** Durable writes a second, from the median round. */
export interface WriteReport {
  readonly rounds: number;
  readonly writesPerRound: number;
  readonly keepsakePerSecond: number;
  readonly barePerSecond: number;
  /** Keepsake's writes a second by the baseline's. */
  readonly ratio: number;
}

/** As {@link WriteReport}, where the baseline writes a round in one transaction. */
export interface BurstReport extends WriteReport {
  /** The baseline with a transaction for each write, to compare with. */
  readonly bareEachPerSecond: number;
}

/** Where and with which texts to measure. */
export interface WriteBenchmark {
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly source: ConversationSource;
  readonly rounds: number;
  readonly warmUpRounds: number;
  readonly writesPerRound: number;
}

const scopeCount = 20;

/** Measures writes that each wait for the one before. */
export async function measureSingleWrites(benchmark: WriteBenchmark): Promise<WriteReport> {
  const bare = openBareStore(join(benchmark.folder, "single-bare.db"));
  const memory = await openMemory({ path: join(benchmark.folder, "single.db") });
  try {
    const rounds = planRounds(benchmark);
    const [ours = [], theirs = []] = await compareRounds(
      [
        async (round) => {
          for (const turn of rounds[round] ?? []) {
            await remember(memory, turn);
          }
        },
        writeEach(bare, rounds),
      ],
      benchmark,
    );
    return toWriteReport(benchmark, ours, theirs);
  } finally {
    await memory.close();
    bare.close();
  }
}

/** Measures writes that begin in one tick, against the baseline's one transaction for all of them. */
export async function measureBursts(benchmark: WriteBenchmark): Promise<BurstReport> {
  const bare = openBareStore(join(benchmark.folder, "burst-bare.db"));
  const bareEach = openBareStore(join(benchmark.folder, "burst-bare-each.db"));
  const memory = await openMemory({ path: join(benchmark.folder, "burst.db") });
  try {
    const rounds = planRounds(benchmark);
    const [ours = [], theirs = [], each = []] = await compareRounds(
      [
        (round) => Promise.all((rounds[round] ?? []).map((turn) => remember(memory, turn))),
        (round) => bare.write(rounds[round] ?? []),
        writeEach(bareEach, rounds),
      ],
      benchmark,
    );
    const report = toWriteReport(benchmark, ours, theirs);
    return { ...report, bareEachPerSecond: toPerSecond(benchmark.writesPerRound, each) };
  } finally {
    await memory.close();
    bare.close();
    bareEach.close();
  }
}

function planRounds(benchmark: WriteBenchmark): readonly (readonly BareTurn[])[] {
  return Array.from({ length: benchmark.rounds + benchmark.warmUpRounds }, () =>
    Array.from({ length: benchmark.writesPerRound }, (_, index) =>
      benchmark.source.turns(`org:benchmark/user:u${index % scopeCount}`, 1),
    ).flat(),
  );
}

function remember(
  memory: Memory,
  { scope, speaker, text, observedAt }: BareTurn,
): Promise<Acknowledgement> {
  return memory.experience(scope, { text, role: "user", speaker, observedAt });
}

function writeEach(bare: BareStore, rounds: readonly (readonly BareTurn[])[]): Contender {
  return (round) => {
    for (const turn of rounds[round] ?? []) {
      bare.write([turn]);
    }
  };
}

function toWriteReport(
  { rounds, writesPerRound }: WriteBenchmark,
  ours: readonly number[],
  theirs: readonly number[],
): WriteReport {
  const keepsakePerSecond = toPerSecond(writesPerRound, ours);
  const barePerSecond = toPerSecond(writesPerRound, theirs);
  const ratio = keepsakePerSecond / barePerSecond;
  return { rounds, writesPerRound, keepsakePerSecond, barePerSecond, ratio };
}

function toPerSecond(writes: number, roundTimesMs: readonly number[]): number {
  return writes / (quantile(roundTimesMs, 0.5) / 1_000);
}
