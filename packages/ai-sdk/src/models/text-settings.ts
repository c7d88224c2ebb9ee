import type { TextModelRequest } from "@keepsake/core";
import type { LanguageModel } from "ai";
import type { ModelOptions } from "./model-name.ts";

/** The settings of a call that asks a language model what memory asks. */
export interface TextSettings {
  readonly model: LanguageModel;
  readonly instructions: string;
  readonly prompt: string;
  readonly maxOutputTokens: number;
  readonly maxRetries?: number;
  readonly abortSignal?: AbortSignal;
}

/** A request of memory's as the SDK takes it. */
export function toTextSettings(
  model: LanguageModel,
  { system, prompt, maxTokens, signal }: TextModelRequest,
  { maxRetries }: ModelOptions,
): TextSettings {
  return {
    model,
    instructions: system,
    prompt,
    maxOutputTokens: maxTokens,
    ...(maxRetries !== undefined && { maxRetries }),
    ...(signal !== undefined && { abortSignal: signal }),
  };
}
