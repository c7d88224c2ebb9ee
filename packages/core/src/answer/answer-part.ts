import type { Answer } from "./answer.ts";

/** A part of an answer that is given piece by piece: some of its text, or at the end the whole of it. */
export type AnswerPart =
  | {
      readonly kind: "text";
      /** Some characters, at least one; all of them joined are the `answer` of the last part. */
      readonly text: string;
    }
  | {
      /** The last part. */
      readonly kind: "answer";
      readonly answer: Answer;
    };
