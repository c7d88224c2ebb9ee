import type { JsonSchema, TextModel, TextModelAnswer } from "@keepsake/core";
import { requireKnownOptions } from "@keepsake/core/adapters";
import {
  generateText,
  type JSONSchema7,
  jsonSchema,
  type LanguageModel,
  NoObjectGeneratedError,
  Output,
} from "ai";
import { type ModelOptions, requireModel } from "./model-name.ts";
import { toTextSettings } from "./text-settings.ts";

/**
 * A language model of the SDK as `createModelExtractor` of the engine takes it: held to the schema that
 * it is asked for, where its provider can.
 *
 * @throws `ValidationError` on field `model` or the option at fault.
 *
 * @example
 * ```ts
 * const extractor = createModelExtractor({
 *   model: asExtractor(openai("gpt-5-mini")),
 *   fallback: createRuleExtractor(),
 * });
 * const memory = await openMemory({ path: "memory.db", extractor });
 * ```
 */
export function asExtractor(model: LanguageModel, options: ModelOptions = {}): TextModel {
  requireKnownOptions(options, ["name", "maxRetries"]);
  return {
    name: requireModel(model, options),
    async generate(request) {
      const settings = toTextSettings(model, request, options);
      const { schema } = request;
      try {
        const { text, totalUsage } = await generateText(
          schema === undefined ? settings : { ...settings, output: toOutput(schema) },
        );
        return { text, tokens: totalUsage.totalTokens };
      } catch (error) {
        return toRefusedAnswer(error);
      }
    },
  };
}

/** What the SDK would not take, such as JSON in a code fence, is for the engine to judge. */
function toRefusedAnswer(error: unknown): TextModelAnswer {
  if (NoObjectGeneratedError.isInstance(error) && error.text !== undefined) {
    return { text: error.text, tokens: error.usage?.totalTokens };
  }
  throw error;
}

function toOutput(schema: JsonSchema): ReturnType<typeof Output.object<unknown>> {
  const given: JSONSchema7 = Object({ ...schema });
  return Output.object({ schema: jsonSchema(given) });
}
