import type { Citation } from "../recall/citation.ts";
import type { RecallRequest } from "../recall/recall-request.ts";

/** What to answer. */
export interface AnswerRequest extends Omit<RecallRequest, "query"> {
  readonly question: string;
}

/** What `answer` takes: a question, or a request. */
export type AnswerInput = string | AnswerRequest;

/** An answer and where it comes from. */
export interface Answer {
  /** Text with markers such as `[1]`, or a sentence that says memory holds nothing on it. */
  readonly answer: string;
  /** The markers of `answer`; empty where it abstained. */
  readonly citations: readonly Citation[];
  /** Whether memory holds no answer. */
  readonly abstained: boolean;
  /** Pack the answer was drawn from. */
  readonly packId: string;
  /** When it was read, RFC 3339 in UTC. */
  readonly asOf: string;
}
