import type { CallOptions } from "../call-options.ts";
import type { Answer } from "./answer.ts";
import type { AnswerPart } from "./answer-part.ts";

/**
 * Works out an answer within the limits of a call: `tell` is given its text as far as that is settled.
 */
export type TellAnswer = (tell: (text: string) => void, options: CallOptions) => Promise<Answer>;

/**
 * The parts of an answer that `work` tells; text that it leaves untold follows at its end. Work begins
 * with the first part that is asked for, and its signal fires with the caller's, or where the caller leaves.
 *
 * @throws what `work` rejects with.
 */
export async function* streamAnswer(
  options: CallOptions | undefined,
  work: TellAnswer,
): AsyncGenerator<AnswerPart, void, undefined> {
  const left = new AbortController();
  const signals = [left.signal, options?.signal].filter((one) => one !== undefined);
  let settled = "";
  let told = 0;
  let wake: ((none?: undefined) => void) | undefined;
  const tell = (text: string): void => {
    settled += text;
    wake?.();
  };
  const working = work(tell, { ...options, signal: AbortSignal.any(signals) });
  working.catch(() => undefined);
  try {
    for (;;) {
      const more = new Promise<undefined>((resolve) => (wake = resolve));
      const answer = settled.length > told ? undefined : await Promise.race([working, more]);
      const text = (answer?.answer ?? settled).slice(told);
      told += text.length;
      if (text) {
        yield { kind: "text", text };
      }
      if (answer) {
        yield { kind: "answer", answer };
        return;
      }
    }
  } finally {
    left.abort();
  }
}
