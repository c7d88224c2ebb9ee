import type { Embedder } from "@keepsake/core";
import type { Conversation } from "../../locomo/conversation.ts";
import { halfOf } from "../../locomo/halves.ts";
import { measureMs } from "../../measure-ms.ts";
import type { Progress } from "../../progress.ts";
import type { Asked } from "../benchmark.ts";
import { type Contender, openContenders } from "./contenders.ts";

/** With what the embedder is measured, and to whom it is told how far it has come. */
export interface EmbedderBenchmarkOptions {
  readonly embedder: Embedder;
  readonly onProgress: Progress;
}

/** A question put to one of those compared. */
export interface EmbedderAsked extends Asked {
  readonly contender: string;
}

/** Asks memories with and without an embedder every question of some conversations, in turn. */
export async function runEmbedderBenchmark(
  conversations: readonly Conversation[],
  { embedder, onProgress }: EmbedderBenchmarkOptions,
): Promise<readonly EmbedderAsked[]> {
  const asked: EmbedderAsked[] = [];
  for (const conversation of conversations) {
    const { sampleId, turns, questions } = conversation;
    onProgress(`embedding ${turns.length} turns of ${sampleId}`);
    const contenders = await openContenders(conversation, embedder);
    onProgress(`asking ${questions.length} questions of ${sampleId}`);
    asked.push(...(await askAll(contenders, conversation)));
    await Promise.all(contenders.map((contender) => contender.close()));
  }
  return asked;
}

/** A question is asked once before the clock counts, so that its vector is known to all. */
async function askAll(
  contenders: readonly Contender[],
  conversation: Conversation,
): Promise<readonly EmbedderAsked[]> {
  const half = halfOf(conversation);
  const asked: EmbedderAsked[] = [];
  for (const question of conversation.questions) {
    for (const contender of contenders) {
      await contender.search(question.text);
      const { result, elapsedMs } = await measureMs(() => contender.search(question.text));
      asked.push({ contender: contender.name, half, question, ranked: result, elapsedMs });
    }
  }
  return asked;
}
