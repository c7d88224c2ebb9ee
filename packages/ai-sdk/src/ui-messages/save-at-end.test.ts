import { openMemory } from "@keepsake/engine";
import {
  readUIMessageStream,
  simulateReadableStream,
  streamText,
  toUIMessageStream,
  type UIMessage,
} from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { expect, onTestFinished, test } from "vitest";
import { loadMessages, saveMessages } from "../index.ts";

function streamWords(words: readonly string[], pauseMs: number): MockLanguageModelV4 {
  const usage = {
    inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: 1, text: 1, reasoning: undefined },
  };
  return new MockLanguageModelV4({
    doStream: async () => ({
      stream: simulateReadableStream({
        chunks: [
          { type: "text-start", id: "1" } as const,
          ...words.map((delta) => ({ type: "text-delta", id: "1", delta }) as const),
          { type: "text-end", id: "1" } as const,
          { type: "finish", finishReason: { unified: "stop", raw: undefined }, usage } as const,
        ],
        chunkDelayInMs: pauseMs,
      }),
    }),
  });
}

test.each([
  { ending: "finished", stopAt: undefined, said: "One two three.", labels: [] },
  { ending: "aborted", stopAt: "One two ", said: "One two ", labels: ["partial"] },
])("a reply that $ending is saved where its stream ends", async ({ stopAt, said, labels }) => {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  const ana = memory.scope("user:ana");
  const controller = new AbortController();
  const asked: UIMessage = { id: "u1", role: "user", parts: [{ type: "text", text: "Count." }] };
  const result = streamText({
    model: streamWords(["One ", "two ", "three."], 20),
    prompt: "Count.",
    abortSignal: controller.signal,
  });
  const stream = toUIMessageStream({
    stream: result.stream,
    originalMessages: [asked],
    generateMessageId: () => "a1",
    onEnd: async ({ messages, isAborted }) => {
      await saveMessages(ana, { chatId: "c", messages, isAborted });
    },
  });
  for await (const { parts } of readUIMessageStream({ stream })) {
    if (
      stopAt !== undefined &&
      parts.some((part) => part.type === "text" && part.text === stopAt)
    ) {
      controller.abort();
    }
  }
  const [user, reply] = await loadMessages(ana, { chatId: "c" });
  expect(user).toEqual(asked);
  expect(reply?.parts).toMatchObject([{ type: "step-start" }, { type: "text", text: said }]);
  const [event] = (await ana.events()).items;
  expect(event?.labels.filter((label) => label === "partial")).toEqual(labels);
});
