import { ValidationError } from "@keepsake/core";
import { createTurns, requireScopedMemory } from "@keepsake/core/adapters";
import { wrapLanguageModel } from "ai";
import { createMemoryMiddleware } from "./memory-middleware.ts";
import { type ModelMemoryOptions, requireModelMemorySettings } from "./model-memory-options.ts";
import type { RememberingModel, WrappableModel } from "./remembering-model.ts";

/**
 * Gives a model memory, for `generateText`, `streamText` and agents. Once in a turn of the user's it looks
 * up what bears on the message and shows it to the model on every step, fenced as data, in a message of
 * its own before the user's; once it remembers what the user said and the reply. A turn that is broken off
 * is remembered as far as it came, under the label `partial`.
 *
 * A turn is told from others by the conversation up to the user's message; the same conversation again
 * within an hour of the clock is one turn. `providerOptions.keepsake.turnId` names a turn instead, such as
 * by the id of the user's message.
 *
 * A lookup or write that fails is skipped and the call goes on, unless `failClosed` is set; what became of
 * memory is told in `providerMetadata.keepsake`, a `MemoryOutcome`, and what was recalled in `sources`.
 *
 * @throws `ValidationError` on field `model` where it is no model object, on field `memory`, or on the
 * option at fault. Calls throw it on field `providerOptions.keepsake`.
 *
 * @example
 * ```ts
 * const model = withMemory(openai("gpt-5-mini"), { memory: memory.scope("user:ana") });
 * const { text } = await generateText({ model, prompt: "Where do I live?" });
 * ```
 */
export function withMemory(model: WrappableModel, options: ModelMemoryOptions): RememberingModel {
  requireModel(model);
  const { memory, ...settings } = { ...options };
  requireModelMemorySettings(settings);
  if (typeof memory !== "function") {
    requireScopedMemory(memory, ["recall", "experienceBulk"]);
  }
  const turns = createTurns(settings);
  const middleware = createMemoryMiddleware(turns, options);
  const flush = async (): Promise<void> => await turns.flush();
  return Object.assign(wrapLanguageModel({ model, middleware }), { flush });
}

function requireModel(model: unknown): void {
  if (typeof model === "string") {
    const reason = `${JSON.stringify(model)} is the id of a model; give the model itself: gateway(${JSON.stringify(model)}), of "ai", or one of a provider's`;
    throw new ValidationError("model", reason);
  }
  if (typeof model !== "object" || model === null || !("doGenerate" in model)) {
    throw new ValidationError("model", "it is not a language model; give one of a provider's");
  }
}
