import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { openCallOf } from "./open-calls.ts";
import type { TurnStep } from "./turn-step.ts";

type Part = LanguageModelV4StreamPart;

/**
 * The stream of a model's reply with the sources of its step before the first content and the outcome in
 * its last part. However it ends, the step ends with it: by the last part, an error, an abort, or a reader
 * that leaves.
 */
export function followStream(stream: ReadableStream<Part>, step: TurnStep): ReadableStream<Part> {
  const reader = stream.getReader();
  const reply = createReply(step);
  const onAbort = (): void => step.breakOff(reply.text());
  const stop = (): void => {
    step.signal?.removeEventListener("abort", onAbort);
    step.breakOff(reply.text());
  };
  step.signal?.addEventListener("abort", onAbort, { once: true });
  step.rest(reply.text);
  // Nothing is read ahead, so that a reader who has left is told from one who waits for the model.
  const onDemand = { highWaterMark: 0 };
  return new ReadableStream<Part>(
    {
      async pull(controller) {
        step.goOn();
        try {
          const { done, value } = await reader.read();
          if (done) {
            stop();
            controller.close();
            return;
          }
          for (const part of await reply.take(value)) {
            controller.enqueue(part);
          }
          step.rest(reply.text);
        } catch (error) {
          stop();
          controller.error(error);
        }
      },
      async cancel(reason) {
        stop();
        await reader.cancel(reason);
      },
    },
    onDemand,
  );
}

interface Reply {
  readonly text: () => string;
  /** The parts to hand on for one that came. */
  take(part: Part): Promise<readonly Part[]>;
}

function createReply(step: TurnStep): Reply {
  const texts: string[] = [];
  const text = (): string => texts.join("");
  let sources = step.sources;
  const openCalls: string[] = [];
  let hasFailed = false;

  const note = (part: Part): void => {
    if (part.type === "text-delta") {
      texts.push(part.delta);
    }
    openCalls.push(...openCallOf(part));
    hasFailed ||= part.type === "error";
  };
  const end = async (part: Extract<Part, { type: "finish" }>): Promise<Part> => {
    if (hasFailed) {
      step.breakOff(text());
      return part;
    }
    const keepsake = await step.finish(text(), openCalls);
    return { ...part, providerMetadata: { ...part.providerMetadata, keepsake } };
  };

  return {
    text,
    async take(part) {
      note(part);
      if (part.type === "stream-start" || part.type === "response-metadata") {
        return [part];
      }
      const first = sources;
      sources = [];
      return [...first, part.type === "finish" ? await end(part) : part];
    },
  };
}
