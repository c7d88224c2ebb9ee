import type { Memory } from "@keepsake/core";

/** A method that takes a scope first. */
export type ScopedMethod =
  | "experience"
  | "experienceBulk"
  | "recall"
  | "answer"
  | "events"
  | "forget";

/** Calls a method with arguments that its type forbids, as callers without types do. */
export async function callMethod(
  memory: Memory,
  name: ScopedMethod | "event",
  callArguments: readonly unknown[],
): Promise<unknown> {
  return await Reflect.apply(memory[name], memory, callArguments);
}

/** Every method that takes a scope, each with an input that is right. */
export const rightInputs: readonly (readonly [ScopedMethod, unknown])[] = [
  ["experience", "I moved to Porto."],
  ["experienceBulk", ["I moved to Porto.", "My cat is called Biscuit."]],
  ["recall", "Where do I live?"],
  ["answer", "Where do I live?"],
  ["events", {}],
  ["forget", { confirmAll: true }],
];
