import type { Memory } from "@keepsake/core";
import { setImmediate as nextTurn } from "node:timers/promises";
import { measureMs } from "../measure-ms.ts";
import { askMemory, type Question } from "./ask-memory.ts";
import { type Latency, toLatency } from "./latency.ts";
import type { WriterProcess } from "./start-writer.ts";
import { writeOn } from "./write-on.ts";

/** Recall while nothing is written, and while a writer writes as fast as it can. */
export interface BesideWritesReport {
  readonly questions: number;
  readonly quiet: Latency;
  /** The writer is in the same process and has the same memory. */
  readonly inProcess: Latency;
  readonly inProcessWrites: number;
  /** The writer is a process of its own. */
  readonly otherProcess: Latency;
  readonly otherProcessWrites: number;
}

/** What is asked, and how to begin a writer of another process. */
export interface BesideWritesMeasurement {
  readonly memory: Memory;
  readonly questions: readonly Question[];
  readonly startWriter: () => Promise<WriterProcess>;
}

/** Questions that are asked before it is another one's turn. */
const blockSize = 25;

/** Asks the same questions with and without a writer, block by block by turns, once before they count. */
export async function measureBesideWrites({
  memory,
  questions,
  startWriter,
}: BesideWritesMeasurement): Promise<BesideWritesReport> {
  const times = {
    quiet: new Array<number>(),
    inside: new Array<number>(),
    other: new Array<number>(),
  };
  const writes = { inside: 0, other: 0 };
  for (let at = 0; at < questions.length; at += blockSize) {
    const block = questions.slice(at, at + blockSize);
    await askAll(memory, block);
    times.quiet.push(...(await askAll(memory, block)));
    let isOver = false;
    const writing = writeOn(memory, () => isOver);
    times.inside.push(...(await askAll(memory, block)));
    isOver = true;
    writes.inside += await writing;
    const writer = await startWriter();
    times.other.push(...(await askAll(memory, block)));
    writes.other += await writer.stop();
  }
  return {
    questions: questions.length,
    quiet: toLatency(times.quiet),
    inProcess: toLatency(times.inside),
    inProcessWrites: writes.inside,
    otherProcess: toLatency(times.other),
    otherProcessWrites: writes.other,
  };
}

/** The event loop goes round before each question, as it does where questions come from elsewhere. */
async function askAll(memory: Memory, questions: readonly Question[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const question of questions) {
    await nextTurn();
    times.push((await measureMs(() => askMemory(memory, question))).elapsedMs);
  }
  return times;
}
