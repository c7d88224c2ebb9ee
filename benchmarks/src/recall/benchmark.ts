import { join } from "node:path";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { openBareStore } from "../bare-store.ts";
import type { Conversation, Question } from "../locomo/conversation.ts";
import { measureMs } from "../measure-ms.ts";
import type { Progress } from "../progress.ts";

/** One of the compared memories, holding the conversations. */
interface Contender {
  /** Ids of the turns found, best first. */
  search(sampleId: string, question: string): Promise<readonly string[]>;
  close(): void | Promise<void>;
}

/** Where {@link runRecallBenchmark} works and to whom it tells how far it has come. */
export interface RecallBenchmarkOptions {
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly onProgress: Progress;
}

/** A question, what was found for it and in what time. */
export interface Asked {
  readonly question: Question;
  /** Ids of turns, best first. */
  readonly ranked: readonly string[];
  readonly elapsedMs: number;
}

/** What the questions gave with either memory. */
export interface RecallOutcome {
  readonly keepsake: readonly Asked[];
  readonly fts5: readonly Asked[];
}

/** Questions asked before the clock counts, so that both run compiled code and warm pages. */
const warmUpQuestions = 50;

/**
 * Imports the conversations into Keepsake and into the baseline and asks both every question,
 * question by question, so that what disturbs the machine disturbs both.
 */
export async function runRecallBenchmark(
  conversations: readonly Conversation[],
  { folder, onProgress }: RecallBenchmarkOptions,
): Promise<RecallOutcome> {
  onProgress(`importing ${conversations.length} conversations`);
  const keepsake = await fillKeepsake(join(folder, "keepsake.db"), conversations);
  const fts5 = fillBareStore(join(folder, "fts5.db"), conversations);
  try {
    await warmUp([keepsake, fts5], conversations);
    const asked = { keepsake: new Array<Asked>(), fts5: new Array<Asked>() };
    for (const { sampleId, questions } of conversations) {
      onProgress(`asking ${questions.length} questions of ${sampleId}`);
      for (const question of questions) {
        asked.keepsake.push(await ask(keepsake, sampleId, question));
        asked.fts5.push(await ask(fts5, sampleId, question));
      }
    }
    return asked;
  } finally {
    await keepsake.close();
    await fts5.close();
  }
}

async function ask(memory: Contender, sampleId: string, question: Question): Promise<Asked> {
  const { result, elapsedMs } = await measureMs(() => memory.search(sampleId, question.text));
  return { question, ranked: result, elapsedMs };
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

async function fillKeepsake(
  path: string,
  conversations: readonly Conversation[],
): Promise<Contender> {
  const memory = await openMemory({ path });
  const diaIdOf = new Map<string, string>();
  for (const conversation of conversations) {
    await importConversation(memory, conversation, diaIdOf);
  }
  return {
    async search(sampleId, query) {
      const budgets = { maxEvents: 50, maxTokens: 1_000_000 };
      const pack = await memory.recall(toScope(sampleId), { query, view: "local", budgets });
      return pack.layers.events.map(({ id }) => diaIdOf.get(id) ?? id);
    },
    close: () => memory.close(),
  };
}

async function importConversation(
  memory: Memory,
  { sampleId, turns }: Conversation,
  diaIdOf: Map<string, string>,
): Promise<void> {
  const items = turns.map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
  const { results } = await memory.experienceBulk(toScope(sampleId), items);
  for (const [index, { eventId }] of results.entries()) {
    diaIdOf.set(eventId, turns[index]?.diaId ?? "");
  }
}

function fillBareStore(path: string, conversations: readonly Conversation[]): Contender {
  const store = openBareStore(path);
  const diaIdOf = new Map<unknown, string>();
  for (const { sampleId, turns } of conversations) {
    const scope = toScope(sampleId);
    const ids = store.write(turns.map((turn) => ({ ...turn, scope, role: "user" })));
    for (const [index, id] of ids.entries()) {
      diaIdOf.set(id, turns[index]?.diaId ?? "");
    }
  }
  return {
    search: async (sampleId, question) =>
      store.search(toScope(sampleId), question).map(({ id }) => diaIdOf.get(id) ?? String(id)),
    close: () => store.close(),
  };
}

function toScope(sampleId: string): string {
  return `org:locomo/conv:${sampleId}`;
}
