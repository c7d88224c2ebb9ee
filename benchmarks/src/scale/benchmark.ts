import { existsSync } from "node:fs";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { Progress } from "../progress.ts";
import { createRandom } from "../speed/random.ts";
import { type Question, toQuestions } from "./ask-memory.ts";
import { buildFile, type FileSize, isUsualScope, largeScope } from "./build-file.ts";
import { measureResidentApart, smallHeap } from "./measure-apart.ts";
import { type BesideWritesReport, measureBesideWrites } from "./measure-beside-writes.ts";
import { measureRecalls, type RecallReport } from "./measure-recalls.ts";
import type { ResidentReport } from "./measure-resident.ts";
import { type BareReader, type FileContents, openBareReader } from "./open-bare-reader.ts";
import { startWriter } from "./start-writer.ts";

/** Memory grows with the scopes that were asked, so that more of them are than for the times. */
const recallsPerQuery = 4;

/** What to measure, and where. */
export interface ScaleBenchmark {
  /** The file; built with `size` where there is none. */
  readonly path: string;
  readonly size: FileSize;
  readonly queries: number;
  readonly onProgress: Progress;
}

/** Everything `bench:scale` measures. */
export interface ScaleReport {
  readonly file: FileContents;
  /** Of a process as Node starts it, and of one with {@link smallHeap}. */
  readonly resident: ResidentReport;
  readonly residentSmallHeap: ResidentReport;
  /** Questions from all over the scopes, most of them the first of their scope. */
  readonly scopes: RecallReport;
  /** Questions in one of them, asked again and again. */
  readonly oneScope: RecallReport;
  readonly largeScope: RecallReport;
  readonly besideWrites: BesideWritesReport;
}

/** Measures recall in a file that is built where there is none. */
export async function runScaleBenchmark(benchmark: ScaleBenchmark): Promise<ScaleReport> {
  const { path, size, queries, onProgress } = benchmark;
  if (!existsSync(path)) {
    await buildFile(path, size, onProgress);
  }
  onProgress("resident memory");
  const measurement = { path, recalls: recallsPerQuery * queries, writes: queries };
  const resident = await measureResidentApart(measurement);
  const residentSmallHeap = await measureResidentApart(measurement, [smallHeap]);
  const bare = openBareReader(path);
  const memory = await openMemory({ path });
  try {
    const file = bare.contents();
    return {
      file,
      resident,
      residentSmallHeap,
      ...(await measureAll({ memory, bare }, benchmark)),
    };
  } finally {
    await memory.close();
    bare.close();
  }
}

interface Stores {
  readonly memory: Memory;
  readonly bare: BareReader;
}

async function measureAll(
  stores: Stores,
  { path, queries, onProgress }: ScaleBenchmark,
): Promise<Omit<ScaleReport, "file" | "resident" | "residentSmallHeap">> {
  const warmUp = Math.min(50, queries);
  const ask = pickQuestions(stores.bare);
  const usual = ask(queries + warmUp, isUsualScope);
  const one = usual.at(-1)?.scope ?? "";
  onProgress(`asking ${queries} questions of the scopes`);
  const scopes = await measureRecalls({ ...stores, questions: usual, warmUp });
  const inOne = Math.ceil(queries / 5);
  onProgress(`asking ${inOne} questions of one scope`);
  const repeated = Array.from({ length: inOne + warmUp }, (_, place) => place);
  const ofOne = ask(Math.min(10, inOne), (scope) => scope === one);
  const questions = repeated.flatMap((place) => ofOne[place % ofOne.length] ?? []);
  const oneScope = await measureRecalls({ ...stores, questions, warmUp });
  onProgress(`asking ${inOne} questions of the large scope`);
  const ofLarge = ask(inOne + Math.min(5, warmUp), (scope) => scope === largeScope);
  const large = await measureRecalls({
    ...stores,
    questions: ofLarge,
    warmUp: Math.min(5, warmUp),
  });
  onProgress(`asking ${inOne} questions beside a writer`);
  const besideWrites = await measureBesideWrites({
    memory: stores.memory,
    questions: usual.slice(0, inOne),
    startWriter: () => startWriter(path),
  });
  return { scopes, oneScope, largeScope: large, besideWrites };
}

type Asking = (count: number, within: (scope: string) => boolean) => readonly Question[];

/** Questions about turns from all over the file, the same each time. */
function pickQuestions(bare: BareReader): Asking {
  const random = createRandom(7);
  return (count, within) => toQuestions(bare.pickTurns(count, random, within), 3);
}
