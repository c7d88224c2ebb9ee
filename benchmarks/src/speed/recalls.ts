import { join } from "node:path";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { type BareStore, type BareTurn, openBareStore } from "../bare-store.ts";
import { measureMs } from "../measure-ms.ts";
import type { Progress } from "../progress.ts";
import { quantile } from "../quantile.ts";
import { compareRounds } from "./compare-rounds.ts";
import type { ConversationSource } from "./conversation-source.ts";

/** How much the stores hold. */
export interface CorpusSize {
  readonly scopes: number;
  /** Scopes among them that hold `turns`, and that are asked; the others hold `restTurns`. */
  readonly fullScopes: number;
  readonly turns: number;
  readonly restTurns: number;
}

/** Milliseconds of a recall. */
interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Recall of 50 events in a full scope, by Keepsake and by the baseline. */
export interface RecallSpeedReport extends CorpusSize {
  readonly events: number;
  readonly queries: number;
  /** Seconds to write everything, in parts of up to 100 turns. */
  readonly fillSeconds: { readonly keepsake: number; readonly bare: number };
  readonly keepsakeMs: Latency;
  readonly bareMs: Latency;
  /** Keepsake's median by the baseline's. */
  readonly p50Ratio: number;
}

/** Where, with which texts and how much to measure. */
export interface RecallBenchmark {
  readonly size: CorpusSize;
  readonly queries: number;
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly source: ConversationSource;
  readonly onProgress: Progress;
}

interface Stores {
  readonly memory: Memory;
  readonly bare: BareStore;
}

const turnsPerPart = 100;
const warmUpQueries = 50;
/** Turns of each part that questions are made of. */
const askedPerPart = 5;

/** Fills both stores with the same turns and asks both the same questions, one by one. */
export async function measureRecalls(benchmark: RecallBenchmark): Promise<RecallSpeedReport> {
  const { folder, queries, size } = benchmark;
  const memory = await openMemory({ path: join(folder, "recall.db") });
  const bare = openBareStore(join(folder, "recall-bare.db"));
  try {
    const { askable, fillSeconds, events } = await fillStores({ memory, bare }, benchmark);
    benchmark.onProgress(`recall: asking ${queries} questions`);
    const [ours = [], theirs = []] = await askQuestions({ memory, bare }, benchmark, askable);
    const [keepsakeMs, bareMs] = [toLatency(ours), toLatency(theirs)];
    const p50Ratio = keepsakeMs.p50 / bareMs.p50;
    return { ...size, events, queries, fillSeconds, keepsakeMs, bareMs, p50Ratio };
  } finally {
    await memory.close();
    bare.close();
  }
}

async function fillStores(
  { memory, bare }: Stores,
  { size, source, onProgress }: RecallBenchmark,
): Promise<Pick<RecallSpeedReport, "fillSeconds" | "events"> & { askable: BareTurn[][] }> {
  const askable: BareTurn[][] = Array.from({ length: size.fullScopes }, () => []);
  const parts = planParts(size);
  const spentMs = { keepsake: 0, bare: 0 };
  let events = 0;
  for (const [index, { scopeNumber, count }] of parts.entries()) {
    const scope = `org:benchmark/user:u${scopeNumber}`;
    const turns = source.turns(scope, count);
    const items = turns.map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
    spentMs.keepsake += (await measureMs(() => memory.experienceBulk(scope, items))).elapsedMs;
    spentMs.bare += (await measureMs(() => bare.write(turns))).elapsedMs;
    askable[scopeNumber]?.push(...turns.slice(0, askedPerPart));
    events += count;
    if (index % Math.ceil(parts.length / 10) === 0) {
      onProgress(`recall: writing, ${Math.floor((100 * index) / parts.length)} %`);
    }
  }
  const fillSeconds = { keepsake: spentMs.keepsake / 1_000, bare: spentMs.bare / 1_000 };
  return { askable, fillSeconds, events };
}

/** Every scope grows part by part among the others, as scopes in use do. */
function planParts(size: CorpusSize): readonly { scopeNumber: number; count: number }[] {
  const scopes = Array.from({ length: size.scopes }, (_, scopeNumber) => {
    const total = scopeNumber < size.fullScopes ? size.turns : size.restTurns;
    const parts = Math.ceil(total / turnsPerPart);
    return Array.from({ length: parts }, (_unused, part) => ({
      scopeNumber,
      count: Math.min(turnsPerPart, total - part * turnsPerPart),
      place: (part + ((scopeNumber * 0.618_034) % 1)) / parts,
    }));
  });
  return scopes.flat().toSorted((left, right) => left.place - right.place);
}

async function askQuestions(
  { memory, bare }: Stores,
  { queries, source }: RecallBenchmark,
  askable: readonly (readonly BareTurn[])[],
): Promise<readonly (readonly number[])[]> {
  const asked = Array.from({ length: queries + warmUpQueries }, (_, index) => {
    const scopeNumber = index % askable.length;
    const query = source.question(askable[scopeNumber] ?? []);
    return { scope: `org:benchmark/user:u${scopeNumber}`, query };
  });
  const budgets = { maxEvents: 50, maxTokens: 1_000_000 };
  return await compareRounds(
    [
      (round) => {
        const { scope = "", query = "" } = asked[round] ?? {};
        return memory.recall(scope, { query, view: "local", budgets });
      },
      (round) => {
        const { scope = "", query = "" } = asked[round] ?? {};
        return bare.search(scope, query);
      },
    ],
    { rounds: queries, warmUpRounds: warmUpQueries },
  );
}

function toLatency(timesMs: readonly number[]): Latency {
  return { p50: quantile(timesMs, 0.5), p95: quantile(timesMs, 0.95) };
}
