import { join } from "node:path";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { BareTurn } from "../bare-store.ts";
import { inBulks } from "../derivation/in-bulks.ts";
import { measureMs } from "../measure-ms.ts";
import type { Progress } from "../progress.ts";
import { quantile } from "../quantile.ts";
import { awaitCalm } from "./await-calm.ts";
import { createConversationSource } from "./conversation-source.ts";
import { makeProjectTalk } from "./project-talk.ts";

/** A figure for events from all over a scope, and for those that arrived one after the other. */
interface ByPlace {
  readonly spread: number;
  readonly inRow: number;
}

/** Forgetting some events of a scope. */
export interface ForgettingOfScope {
  /** Events that the scope held, and facts known of it. */
  readonly events: number;
  readonly facts: number;
  /** Milliseconds for each event that was forgotten, of the median call. */
  readonly msPerEvent: ByPlace;
  /** Milliseconds of a recall before anything was forgotten, and of the first one after a call. */
  readonly recallMs: number;
  readonly firstRecallMs: number;
}

/** Forgetting equally many events of scopes of several sizes. */
export interface ForgettingReport {
  /** Events that a call forgets. */
  readonly forgotten: number;
  /** The largest scope first; the last one is forgotten whole. */
  readonly scopes: readonly ForgettingOfScope[];
  /** Time in the largest scope by that in one of a tenth: 1 where only what is forgotten counts. */
  readonly ratio: ByPlace;
}

/** How much to forget, and where. */
export interface ForgettingBenchmark {
  /** Events that a call forgets; the scopes hold 100 times, 10 times and just as many. */
  readonly forgotten: number;
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly onProgress: Progress;
}

const scope = "org:benchmark/user:ana";
/** Sizes of scopes, as multiples of what a call forgets. */
const sizes = [100, 10, 1];
const roundsEach = 3;
const warmUpRecalls = 10;
const recallsBefore = 20;

/** Forgets equally many turns from scopes that hold more and more others. */
export async function measureForgetting(benchmark: ForgettingBenchmark): Promise<ForgettingReport> {
  const { forgotten } = benchmark;
  const scopes: ForgettingOfScope[] = [];
  for (const size of sizes) {
    scopes.push(await forgetFrom(benchmark, makeProjectTalk(1, scope, forgotten * size)));
  }
  const [most, next] = scopes;
  const ratioOf = (place: keyof ByPlace): number =>
    (most?.msPerEvent[place] ?? 0) / (next?.msPerEvent[place] ?? 0);
  return { forgotten, scopes, ratio: { spread: ratioOf("spread"), inRow: ratioOf("inRow") } };
}

async function forgetFrom(
  { forgotten, folder, onProgress }: ForgettingBenchmark,
  turns: readonly BareTurn[],
): Promise<ForgettingOfScope> {
  const memory = await openMemory({ path: join(folder, `forgetting-${turns.length}.db`) });
  try {
    onProgress(`forgetting: writing and deriving ${turns.length} turns`);
    const ids = await writeTurns(memory, turns);
    const { layers } = await memory.layerStats(scope);
    await awaitCalm();
    const ask = createAsking(memory, turns);
    const before = await repeat(warmUpRecalls + recallsBefore, ask);
    onProgress(`forgetting: ${forgotten} of them at a time`);
    const { spreadMs, inRowMs, firstMs } = await forgetInRounds(memory, { ids, forgotten, ask });
    return {
      events: layers.events.rows,
      facts: layers.facts.rows,
      msPerEvent: {
        spread: quantile(spreadMs, 0.5) / forgotten,
        inRow: quantile(inRowMs, 0.5) / forgotten,
      },
      recallMs: quantile(before.slice(warmUpRecalls), 0.5),
      firstRecallMs: quantile(firstMs, 0.5),
    };
  } finally {
    await memory.close();
  }
}

/** Writes turns, each bulk once the one before is derived, and gives their ids. */
async function writeTurns(memory: Memory, turns: readonly BareTurn[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const bulk of inBulks(turns)) {
    const items = bulk.map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
    const { results } = await memory.experienceBulk(scope, items, { wait: "consolidated" });
    ids.push(...results.map(({ eventId }) => eventId));
  }
  return ids;
}

/** Asks another question each time, and gives the milliseconds of the recall. */
function createAsking(memory: Memory, turns: readonly BareTurn[]): () => Promise<number> {
  const source = createConversationSource(2);
  return async () => {
    const query = source.question(turns);
    return (await measureMs(() => memory.recall(scope, { query, view: "local" }))).elapsedMs;
  };
}

interface Rounds {
  readonly ids: readonly string[];
  readonly forgotten: number;
  readonly ask: () => Promise<number>;
}

interface RoundTimes {
  readonly spreadMs: readonly number[];
  readonly inRowMs: readonly number[];
  readonly firstMs: readonly number[];
}

/** Forgets by turns events from all over what is left, and events in a row out of its middle. */
async function forgetInRounds(
  memory: Memory,
  { ids, forgotten, ask }: Rounds,
): Promise<RoundTimes> {
  const [spreadMs, inRowMs, firstMs]: [number[], number[], number[]] = [[], [], []];
  let left = ids;
  for (let round = 0; round < 2 * roundsEach && left.length >= forgotten; round += 1) {
    const isSpread = round % 2 === 0;
    const memoryIds = isSpread ? pickSpread(left, forgotten) : pickInRow(left, forgotten);
    await awaitCalm();
    const { elapsedMs } = await measureMs(() => memory.forget(scope, { selector: { memoryIds } }));
    (isSpread ? spreadMs : inRowMs).push(elapsedMs);
    firstMs.push(await ask());
    const gone = new Set(memoryIds);
    left = left.filter((id) => !gone.has(id));
  }
  // A scope that was forgotten whole was forgotten both ways.
  return { spreadMs, inRowMs: inRowMs.length === 0 ? spreadMs : inRowMs, firstMs };
}

function pickSpread(ids: readonly string[], count: number): readonly string[] {
  const step = ids.length / count;
  return Array.from({ length: count }, (_, index) => ids[Math.floor(index * step)] ?? "");
}

function pickInRow(ids: readonly string[], count: number): readonly string[] {
  const from = Math.floor((ids.length - count) / 2);
  return ids.slice(from, from + count);
}

async function repeat<T>(times: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time += 1) {
    results.push(await work());
  }
  return results;
}
