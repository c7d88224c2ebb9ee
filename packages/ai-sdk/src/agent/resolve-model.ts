import { gateway, type LanguageModel } from "ai";
import type { WrappableModel } from "../remembering-model/remembering-model.ts";

/** The model behind an id, as the AI SDK finds it; a model object is what it is. */
export function resolveModel(model: LanguageModel): WrappableModel {
  return typeof model === "string"
    ? (globalThis.AI_SDK_DEFAULT_PROVIDER ?? gateway).languageModel(model)
    : model;
}
