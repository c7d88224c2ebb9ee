import { openMemory } from "@keepsake/engine";
import { createConversationSource } from "../speed/conversation-source.ts";
import { createRandom } from "../speed/random.ts";
import { toQuestions } from "./ask-memory.ts";
import { isUsualScope, largeScope } from "./build-file.ts";
import { openBareReader } from "./open-bare-reader.ts";
import { writerScope } from "./write-on.ts";

/** MiB of memory that a process has resident. */
export interface ResidentReport {
  readonly recalls: number;
  readonly scopes: number;
  readonly writes: number;
  /** Before the file was opened: Node, the sources, and what takes their types away. */
  readonly before: number;
  readonly opened: number;
  /** The most by the end of the recalls, and by the end of the writes behind them. */
  readonly recalled: number;
  readonly written: number;
}

/** How much is done meanwhile. */
export interface ResidentMeasurement {
  readonly path: string;
  readonly recalls: number;
  readonly writes: number;
}

/** Opens a file, recalls from all over its scopes, the large one among them, and writes. */
export async function measureResident({
  path,
  recalls,
  writes,
}: ResidentMeasurement): Promise<ResidentReport> {
  const before = residentNow();
  const questions = pickQuestions(path, recalls);
  const memory = await openMemory({ path });
  try {
    const opened = residentNow();
    for (const { scope, query } of questions) {
      await memory.recall(scope, { query });
    }
    const recalled = mostResident();
    for (const { text, speaker } of createConversationSource(4).turns(writerScope, writes)) {
      await memory.experience(writerScope, { text, speaker });
    }
    const scopes = new Set(questions.map(({ scope }) => scope)).size;
    return { recalls, scopes, writes, before, opened, recalled, written: mostResident() };
  } finally {
    await memory.close();
  }
}

function pickQuestions(path: string, count: number): ReturnType<typeof toQuestions> {
  const bare = openBareReader(path);
  const random = createRandom(5);
  const turns = bare.pickTurns(count, random, isUsualScope);
  const large = bare.pickTurns(Math.ceil(count / 50), random, (scope) => scope === largeScope);
  bare.close();
  return toQuestions([...turns, ...large], 6);
}

function residentNow(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

function mostResident(): number {
  return process.resourceUsage().maxRSS / 2 ** 10;
}
