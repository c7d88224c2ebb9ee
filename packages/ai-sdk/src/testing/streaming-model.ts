import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { MockLanguageModelV4 } from "ai/test";

/** What happens in a stream: a piece of text, or something that is done between two pieces. */
export type StreamMoment = string | (() => unknown) | Error;

/**
 * A model that says one text in pieces; between them it does what it is given, as a network would. An
 * error among them breaks its stream. It never ends where the last thing it does never does.
 */
export function streamingModel(...moments: readonly StreamMoment[]): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    doStream: async ({ abortSignal }) =>
      await Promise.resolve({ stream: toStream(moments, abortSignal) }),
  });
}

function toStream(
  moments: readonly StreamMoment[],
  signal: AbortSignal | undefined,
): ReadableStream<LanguageModelV4StreamPart> {
  const parts = toParts(moments);
  return new ReadableStream({
    async pull(controller) {
      const next = await untilAbort(parts.next(), signal);
      if (next.done === true) {
        controller.close();
        return;
      }
      controller.enqueue(next.value);
    },
  });
}

async function* toParts(
  moments: readonly StreamMoment[],
): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  yield { type: "text-start", id: "1" };
  for (const moment of moments) {
    if (moment instanceof Error) {
      throw moment;
    }
    if (typeof moment === "string") {
      yield { type: "text-delta", id: "1", delta: moment };
    } else {
      await moment();
    }
  }
  yield { type: "text-end", id: "1" };
  yield {
    type: "finish",
    finishReason: { unified: "stop", raw: undefined },
    usage: {
      inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
      outputTokens: { total: 1, text: 1, reasoning: undefined },
    },
  };
}

/** As a provider's `fetch` does: the stream breaks with the signal. */
async function untilAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return await new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal?.removeEventListener("abort", abort));
  });
}
