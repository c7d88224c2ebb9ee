import {
  type Answer,
  type Pack,
  ServerError,
  type TextModel,
  TimeoutError,
  type Warning,
} from "@keepsake/core";
import type { CountTokens } from "@keepsake/core/packing";
import { abstention } from "./abstention.ts";
import type { Phrased } from "./answer-from.ts";
import { askForAnswer } from "./model/ask-for-answer.ts";
import type { ModelAnswer } from "./model/read-model-answer.ts";

/** Who words an answer. */
export interface PhrasingContext {
  readonly answerModel?: TextModel | undefined;
  readonly countTokens?: CountTokens | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Given the answer's text as far as a model has settled it; what is left untold is in the answer. */
  readonly tell?: ((text: string) => void) | undefined;
}

/** What to answer. */
export interface PhrasedQuestion {
  readonly question: string;
  readonly pack: Pack;
  /** The time asked about; null for now. */
  readonly atMs: number | null;
  readonly nowMs: number;
}

type PhrasedAnswer = Phrased & Pick<Answer, "warnings">;

/**
 * An answer in a model's words, if there is a model and the pack holds evidence; else the one that
 * `quote` finds, with a warning where the model fails, is too slow or cites nothing.
 *
 * @throws the signal's reason on abort, and a `ServerError` where the model fails after it told something.
 */
export async function phraseAnswer(
  context: PhrasingContext,
  asked: PhrasedQuestion,
  quote: () => Promise<Phrased>,
): Promise<PhrasedAnswer> {
  const given = await ask(context, asked);
  if (given === null) {
    return { ...(await quote()), warnings: [] };
  }
  if (typeof given === "string") {
    const message = `${given}; the answer is in the words of memory`;
    return { ...(await quote()), warnings: [{ code: "answer_model_skipped", message }] };
  }
  const { answer, citations, invented } = given;
  return { answer: answer ?? abstention, citations, warnings: invented.map(toInventedWarning) };
}

/** What the model answered; null where it was not asked, and a sentence where its answer is no use. */
async function ask(
  { answerModel: model, tell, ...limits }: PhrasingContext,
  { question, pack, atMs, nowMs }: PhrasedQuestion,
): Promise<ModelAnswer | string | null> {
  if (model === undefined) {
    return null;
  }
  let isTold = false;
  const telling = (text: string): void => {
    isTold = true;
    tell?.(text);
  };
  try {
    const asked = { question, pack, asOfMs: atMs ?? nowMs };
    const given = await askForAnswer(asked, { ...limits, model, tell: tell && telling });
    const isGrounded = given === null || given.answer === null || given.citations.length > 0;
    return isGrounded ? given : `the model ${model.name} cited no evidence`;
  } catch (cause) {
    limits.signal?.throwIfAborted();
    const problem = TimeoutError.isInstance(cause) ? "gave no answer in time" : "failed";
    if (isTold) {
      const message = `the model ${model.name} ${problem}; what it said so far is no answer`;
      throw new ServerError(message, { cause });
    }
    return `the model ${model.name} ${problem}`;
  }
}

function toInventedWarning(marker: string): Warning {
  const message = `the model cited ${marker}, which is no evidence; the marker was taken out`;
  return { code: "answer_marker_unknown", message };
}
