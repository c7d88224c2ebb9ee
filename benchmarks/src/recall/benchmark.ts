import type { Conversation, Question } from "../locomo/conversation.ts";
import { type Half, halfOf } from "../locomo/halves.ts";
import { measureMs } from "../measure-ms.ts";
import type { Progress } from "../progress.ts";
import type { Contender, FillContender } from "./contender.ts";
import { fillBareStore } from "./fill-bare-store.ts";
import { fillKeepsake } from "./fill-keepsake.ts";
import { fillMiniSearch } from "./fill-mini-search.ts";

/** The compared memories, in the order in which they are asked and told of. */
const contenders: ReadonlyMap<string, FillContender> = new Map<string, FillContender>([
  ["keepsake", fillKeepsake],
  ["fts5", fillBareStore],
  ["minisearch", fillMiniSearch],
]);

/** Where {@link runRecallBenchmark} works and to whom it tells how far it has come. */
export interface RecallBenchmarkOptions {
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly onProgress: Progress;
}

/** A question, what was found for it and in what time. */
export interface Asked {
  readonly question: Question;
  readonly half: Half;
  /** Ids of turns, best first. */
  readonly ranked: readonly string[];
  readonly elapsedMs: number;
}

/** What the questions gave with each memory, by its name: `keepsake` first, then the baselines. */
export type RecallOutcome = ReadonlyMap<string, readonly Asked[]>;

interface Filled {
  readonly name: string;
  readonly memory: Contender;
  readonly asked: Asked[];
}

/** Questions asked before the clock counts, so that all run compiled code and warm pages. */
const warmUpQuestions = 50;

/**
 * Puts the conversations into each memory and asks all of them every question, question by question,
 * so that what disturbs the machine disturbs each.
 */
export async function runRecallBenchmark(
  conversations: readonly Conversation[],
  { folder, onProgress }: RecallBenchmarkOptions,
): Promise<RecallOutcome> {
  onProgress(`importing ${conversations.length} conversations`);
  const all: Filled[] = [];
  try {
    for (const [name, fill] of contenders) {
      all.push({ name, memory: await fill(folder, conversations), asked: [] });
    }
    const memories = all.map(({ memory }) => memory);
    await warmUp(memories, conversations);
    for (const conversation of conversations) {
      onProgress(`asking ${conversation.questions.length} questions of ${conversation.sampleId}`);
      await askAll(all, conversation);
    }
    return new Map(all.map(({ name, asked }) => [name, asked]));
  } finally {
    for (const { memory } of all) {
      await memory.close();
    }
  }
}

async function askAll(all: readonly Filled[], conversation: Conversation): Promise<void> {
  for (const question of conversation.questions) {
    for (const { memory, asked } of all) {
      asked.push(await ask(memory, conversation, question));
    }
  }
}

async function ask(
  memory: Contender,
  conversation: Conversation,
  question: Question,
): Promise<Asked> {
  const { sampleId } = conversation;
  const { result, elapsedMs } = await measureMs(() => memory.search(sampleId, question.text));
  return { question, half: halfOf(conversation), ranked: result, elapsedMs };
}

async function warmUp(
  memories: readonly Contender[],
  conversations: readonly Conversation[],
): Promise<void> {
  const all = conversations.flatMap(({ sampleId, questions }) =>
    questions.map(({ text }) => ({ sampleId, text })),
  );
  const stride = Math.max(1, Math.floor(all.length / warmUpQuestions));
  for (const { sampleId, text } of all.filter((_, index) => index % stride === 0)) {
    for (const memory of memories) {
      await memory.search(sampleId, text);
    }
  }
}
