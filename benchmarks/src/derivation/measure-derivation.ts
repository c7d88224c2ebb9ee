import type { ExperienceItem, Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { BareTurn } from "../bare-store.ts";
import { inBulks } from "./in-bulks.ts";
import { benchmarkScope, makeTalk } from "./talk.ts";
import { type LoopReport, residentMiB, watchLoop } from "./watch-loop.ts";

/** What writing and deriving some turns cost. */
export interface DerivationReport {
  readonly turns: number;
  readonly capture: LoopReport;
  /** From the last acknowledgement until everything is consolidated. */
  readonly derivation: LoopReport;
  readonly derivedPerSecond: number;
  /** Facts that are known afterwards, those included that have ended. */
  readonly facts: number;
  readonly residentMiB: { readonly before: number; readonly after: number; readonly peak: number };
}

/** Writes made-up turns at once to a new file at `path`, and waits until they are consolidated. */
export async function measureDerivation(path: string, turns: number): Promise<DerivationReport> {
  const bulks = inBulks(makeTalk(1, turns).map(toItem));
  const memory = await openMemory({ path });
  try {
    const progress = followConsolidation(memory, turns);
    globalThis.gc?.();
    const before = residentMiB();
    const { result: early, ...capture } = await watchLoop(async () => {
      await Promise.all(bulks.map((items) => memory.experienceBulk(benchmarkScope, items)));
      return progress.consolidated();
    });
    const { result: _, ...derivation } = await watchLoop(() => progress.all);
    globalThis.gc?.();
    const after = residentMiB();
    return {
      turns,
      capture,
      derivation,
      derivedPerSecond: (turns - early) / (derivation.elapsedMs / 1_000),
      facts: await countFacts(memory),
      residentMiB: { before, after, peak: Math.max(capture.peakMiB, derivation.peakMiB) },
    };
  } finally {
    await memory.close();
  }
}

function toItem({ text, role, observedAt }: BareTurn): ExperienceItem {
  return { text, observedAt, role: role === "user" ? "user" : "assistant" };
}

interface Progress {
  /** Turns that are consolidated so far. */
  readonly consolidated: () => number;
  /** Resolves when all are. */
  readonly all: Promise<void>;
}

function followConsolidation(memory: Memory, turns: number): Progress {
  let consolidated = 0;
  const count = async (): Promise<void> => {
    for await (const event of memory.lifecycle(benchmarkScope, { kinds: ["consolidated"] })) {
      consolidated += event.missed ?? 1;
      if (consolidated >= turns) {
        return;
      }
    }
    throw new Error(`derivation ended after ${consolidated} of ${turns} turns`);
  };
  return { consolidated: () => consolidated, all: count() };
}

async function countFacts(memory: Memory): Promise<number> {
  let facts = 0;
  const filter = { includeSuperseded: true, limit: 500 };
  for await (const { recordedTo } of await memory.facts(benchmarkScope, filter)) {
    facts += recordedTo === null ? 1 : 0;
  }
  return facts;
}
