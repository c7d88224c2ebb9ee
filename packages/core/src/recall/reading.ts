import type { Answer, AnswerInput } from "../answer/answer.ts";
import type { AnswerPart } from "../answer/answer-part.ts";
import type { CallOptions } from "../call-options.ts";
import type { Pack } from "./pack.ts";
import type { RecallInput } from "./recall-request.ts";

/** Finding and answering from memory. Neither writes anything. */
export interface Reading {
  /**
   * Finds what bears on a query, within budgets. Finding nothing is an empty pack, not an error.
   *
   * @throws `ValidationError` naming the field.
   */
  recall(scope: string, request?: RecallInput, options?: CallOptions): Promise<Pack>;

  /**
   * Answers a question from memory with citations, or abstains.
   *
   * @throws `ValidationError` naming the field.
   */
  answer(scope: string, request: AnswerInput, options?: CallOptions): Promise<Answer>;

  /**
   * The answer that `answer` gives, piece by piece: its text as far as it is settled, then the whole of
   * it. A model that can tells its text while it is at it, from the first statement that cites evidence
   * on; any other answer is one piece. A model that fails before any text was given is passed over, as
   * `answer` does it.
   *
   * Nothing is asked before the first part is. `timeoutMs` is the time of all parts. Whoever leaves the
   * loop ends the call, and the model's with it.
   *
   * @throws `ValidationError` naming the field; `ServerError` where a model fails, or takes too long,
   * after some text was given: that text is no answer.
   */
  answerStream(
    scope: string,
    request: AnswerInput,
    options?: CallOptions,
  ): AsyncIterable<AnswerPart>;
}
