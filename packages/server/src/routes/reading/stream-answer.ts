import type { AnswerInput, AnswerPart, Memory } from "@keepsake/core";
import { toLiveStream } from "../../lifecycle/to-live-stream.ts";
import { toErrorAnswer } from "../../routing/error-response.ts";
import { toEventFrame } from "../../routing/event-frame.ts";
import type { Call } from "../../routing/route.ts";
import { toAnswerEnd } from "../../wire/answer-events.ts";

/** What is to be answered, and from where. */
export interface Asking {
  readonly memory: Memory;
  readonly scope: string;
  readonly request: AnswerInput;
}

/**
 * Answers with the parts of an answer as they come. What goes wrong before the first of them is an error
 * of the request; what goes wrong later is an event.
 */
export async function streamAnswer(
  { signal: hungUp, requestId }: Pick<Call, "signal" | "requestId">,
  { memory, scope, request }: Asking,
): Promise<Response> {
  const startMs = performance.now();
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, hungUp]);
  const parts = memory.answerStream(scope, request, { signal })[Symbol.asyncIterator]();
  const first = await parts.next();
  const frames = framesOf({ first, parts, requestId, startMs });
  return new Response(toLiveStream(frames, { opening: "", onLeave: () => left.abort() }), {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}

interface Telling {
  readonly first: IteratorResult<AnswerPart>;
  readonly parts: AsyncIterator<AnswerPart>;
  readonly requestId: string;
  readonly startMs: number;
}

async function* framesOf({ first, parts, requestId, startMs }: Telling): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await parts.next()) {
      yield* toFrames(next.value, startMs);
    }
  } catch (error) {
    yield toEventFrame({ name: "error", data: toErrorAnswer(error, requestId).body });
  }
}

function toFrames(part: AnswerPart, startMs: number): readonly string[] {
  if (part.kind === "text") {
    return [toEventFrame({ name: "token", data: { text: part.text } })];
  }
  const settings = { elapsedMs: performance.now() - startMs, contextBlock: undefined };
  return toAnswerEnd(part.answer, settings).map(([name, data]) => toEventFrame({ name, data }));
}
