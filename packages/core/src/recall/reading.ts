import type { Answer, AnswerInput } from "../answer/answer.ts";
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
}
