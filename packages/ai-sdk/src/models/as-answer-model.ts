import type { TextModel } from "@keepsake/core";
import { requireKnownOptions } from "@keepsake/core/adapters";
import { generateText, type LanguageModel, streamText } from "ai";
import { type ModelOptions, requireModel } from "./model-name.ts";
import { type TextSettings, toTextSettings } from "./text-settings.ts";

/**
 * A language model of the SDK as memory takes it to word answers and summaries, generated or streamed.
 * A schema that is asked for is left to the words of the request.
 *
 * @throws `ValidationError` on field `model` or the option at fault.
 *
 * @example
 * ```ts
 * const memory = await openMemory({
 *   path: "memory.db",
 *   answerModel: asAnswerModel(openai("gpt-5-mini")),
 * });
 * ```
 */
export function asAnswerModel(
  model: LanguageModel,
  options: ModelOptions = {},
): Required<TextModel> {
  requireKnownOptions(options, ["name", "maxRetries"]);
  return {
    name: requireModel(model, options),
    async generate(request) {
      const { text, totalUsage } = await generateText(toTextSettings(model, request, options));
      return { text, tokens: totalUsage.totalTokens };
    },
    stream: (request) => streamWords(toTextSettings(model, request, options)),
  };
}

async function* streamWords(settings: TextSettings): AsyncGenerator<string> {
  const { stream } = streamText({ ...settings, onError: () => undefined }); // thrown below
  for await (const part of stream) {
    if (part.type === "text-delta") {
      yield part.text;
    } else if (part.type === "error") {
      throw part.error;
    } else if (part.type === "abort") {
      settings.abortSignal?.throwIfAborted();
    }
  }
}
