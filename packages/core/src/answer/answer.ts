import type { Citation } from "../recall/citation.ts";
import type { RecallRequest } from "../recall/recall-request.ts";
import type { Warning } from "../recall/warning.ts";

/** What to answer. */
export interface AnswerRequest extends Omit<
  RecallRequest,
  "query" | "citationMode" | "neighbours" | "idempotencyKey"
> {
  readonly question: string;
  /** A pack of the same scope, at most 60 seconds old, to answer from in place of recalling anew. */
  readonly usePackId?: string | undefined;
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
  /** The time it speaks of, RFC 3339 in UTC: that of the question, or now. */
  readonly asOf: string;
  readonly warnings: readonly Warning[];
}
