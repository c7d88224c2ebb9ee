import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { simulateReadableStream } from "ai";
import { toPieces } from "../offline/to-pieces.ts";
import { type Step, takeStep } from "./take-step.ts";

/**
 * The interface of a language model without one behind it: it hands a question to the `answer` tool
 * and says what that gave; anything else it notes.
 *
 * @param pauseMs before each word that it streams
 */
export function createOfflineModel(pauseMs = 0): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "keepsake",
    modelId: "offline",
    supportedUrls: {},
    async doGenerate({ prompt }) {
      const step = takeStep(prompt);
      return { content: [step], ...toFinish(step), warnings: [] };
    },
    async doStream({ prompt }) {
      const chunks = toParts(takeStep(prompt));
      return { stream: simulateReadableStream({ chunks, chunkDelayInMs: pauseMs }) };
    },
  };
}

function toParts(step: Step): LanguageModelV4StreamPart[] {
  const content = step.type === "text" ? toTextParts(step.text) : [step];
  return [
    { type: "stream-start", warnings: [] },
    ...content,
    { type: "finish", ...toFinish(step) },
  ];
}

function toTextParts(text: string): LanguageModelV4StreamPart[] {
  const id = "text";
  const deltas = toPieces(text).map((delta) => ({ type: "text-delta", id, delta }) as const);
  return [{ type: "text-start", id }, ...deltas, { type: "text-end", id }];
}

type Finish = Omit<Extract<LanguageModelV4StreamPart, { type: "finish" }>, "type">;

function toFinish(step: Step): Finish {
  return {
    finishReason: { unified: step.type === "text" ? "stop" : "tool-calls", raw: undefined },
    usage: {
      inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: 0, text: 0, reasoning: 0 },
    },
  };
}
