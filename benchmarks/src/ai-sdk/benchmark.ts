import { join } from "node:path";
import { withMemory } from "@keepsake/ai-sdk";
import type { ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { Progress } from "../progress.ts";
import { quantile } from "../quantile.ts";
import { createConversationSource } from "../speed/conversation-source.ts";
import { createInstantModel } from "./instant-model.ts";
import { measureFirstTokenMs } from "./measure-first-token.ts";
import type { AiSdkOptions } from "./options.ts";

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Everything `bench:ai-sdk` measures. */
export interface AiSdkOutcome {
  readonly turns: number;
  readonly calls: number;
  readonly withoutMs: Latency;
  /** With memory, where nothing was written since the last lookup. */
  readonly withMs: Latency;
  /** With memory, in the first lookup after a turn was written and derived, as in a chat. */
  readonly afterWriteMs: Latency;
  /** The medians with memory less the median without. */
  readonly addedMs: number;
  readonly addedAfterWriteMs: number;
}

/** What to measure, and where. */
export interface AiSdkBenchmark extends Omit<AiSdkOptions, "json"> {
  /** Existing folder for the database file. */
  readonly folder: string;
  readonly onProgress: Progress;
}

const warmUpCalls = 30;
const turnsPerBulk = 500;

/** Asks one model the same with memory and without, by turns, and tells what memory adds. */
export async function runAiSdkBenchmark(benchmark: AiSdkBenchmark): Promise<AiSdkOutcome> {
  const { turns, calls, folder, onProgress } = benchmark;
  const memory = await openMemory({ path: join(folder, "memory.db"), retentionSweepMs: 0 });
  const scope = memory.scope("user:ana");
  const source = createConversationSource(1);
  const told = source.turns("user:ana", turns);
  for (let from = 0; from < turns; from += turnsPerBulk) {
    const bulk = told.slice(from, from + turnsPerBulk).map(({ speaker, text, observedAt }) => ({
      speaker,
      text,
      observedAt,
    }));
    await scope.experienceBulk(bulk, { wait: "consolidated" });
  }
  onProgress(`${turns} turns are told`);
  const questions = Array.from({ length: warmUpCalls + calls }, () => source.question(told));
  const times = await askByTurns(scope, questions);
  await memory.close();
  const toLatency = (measured: readonly number[]): Latency => {
    const counted = measured.slice(warmUpCalls);
    return { p50: quantile(counted, 0.5), p95: quantile(counted, 0.95) };
  };
  const withoutMs = toLatency(times.without);
  const withMs = toLatency(times.with);
  const afterWriteMs = toLatency(times.afterWrite);
  const addedMs = withMs.p50 - withoutMs.p50;
  const addedAfterWriteMs = afterWriteMs.p50 - withoutMs.p50;
  return { turns, calls, withoutMs, withMs, afterWriteMs, addedMs, addedAfterWriteMs };
}

interface Times {
  readonly without: number[];
  readonly with: number[];
  readonly afterWrite: number[];
}

async function askByTurns(scope: ScopedMemory, questions: readonly string[]): Promise<Times> {
  const times: Times = { without: [], with: [], afterWrite: [] };
  const model = createInstantModel();
  const writing = withMemory(model, { memory: untilDerived(scope) });
  const reading = withMemory(model, { memory: withoutWriting(scope) });
  for (const question of questions) {
    times.afterWrite.push(await measureFirstTokenMs(writing, question));
    await scope.recall(question);
    times.with.push(await measureFirstTokenMs(reading, question));
    times.without.push(await measureFirstTokenMs(model, question));
  }
  return times;
}

/** Ends a write once everything is derived from it, so that none is under way in the next call. */
function untilDerived(scope: ScopedMemory): ScopedMemory {
  return {
    ...scope,
    experienceBulk: async (items, options) =>
      await scope.experienceBulk(items, { ...options, wait: "consolidated" }),
  };
}

function withoutWriting(scope: ScopedMemory): ScopedMemory {
  return {
    ...scope,
    experienceBulk: async () => await Promise.resolve({ accepted: 0, results: [] }),
  };
}
