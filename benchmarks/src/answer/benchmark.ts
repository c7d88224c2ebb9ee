import type { Conversation, Question } from "../locomo/conversation.ts";
import { measureMs } from "../measure-ms.ts";
import type { Progress } from "../progress.ts";
import { type ContenderName, type Given, openContenders } from "./contenders.ts";

/** Where {@link runAnswerBenchmark} works and to whom it tells how far it has come. */
export interface AnswerBenchmarkOptions {
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly onProgress: Progress;
}

/** A question of a conversation, what was answered and in what time. */
export interface Answered extends Given {
  readonly sampleId: string;
  readonly question: Question;
  readonly elapsedMs: number;
}

/** What each contender answered, in the order of the questions. */
export type AnswerOutcome = Readonly<Record<ContenderName, readonly Answered[]>>;

const names = ["answer", "recall", "fts5"] as const;

/** Imports the conversations and asks every question of each contender, question by question. */
export async function runAnswerBenchmark(
  conversations: readonly Conversation[],
  { folder, onProgress }: AnswerBenchmarkOptions,
): Promise<AnswerOutcome> {
  onProgress(`importing ${conversations.length} conversations`);
  const contenders = await openContenders(folder, conversations);
  try {
    const given = {
      answer: new Array<Answered>(),
      recall: new Array<Answered>(),
      fts5: new Array<Answered>(),
    };
    for (const conversation of conversations) {
      const { sampleId, questions } = conversation;
      onProgress(`asking ${questions.length} questions of ${sampleId}`);
      for (const [question, name] of questions.flatMap(ofEach)) {
        const ask = contenders.ask[name];
        const { result, elapsedMs } = await measureMs(() => ask(conversation, question.text));
        given[name].push({ ...result, sampleId, question, elapsedMs });
      }
    }
    return given;
  } finally {
    await contenders.close();
  }
}

function ofEach(question: Question): readonly (readonly [Question, ContenderName])[] {
  return names.map((name) => [question, name] as const);
}
