import type { LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { ValidationError } from "@keepsake/core";
import { requireName, requireScopedMemory, type TurnMemory } from "@keepsake/core/adapters";
import type { ModelMemoryOptions } from "./model-memory-options.ts";

/** Who a call of a model is for. */
export interface ModelCaller {
  readonly memory: TurnMemory;
  /** What the caller names the turn; where it does not, its words tell it from others. */
  readonly turnId: string | undefined;
}

/**
 * Reads from `providerOptions.keepsake` who a call is for.
 *
 * @throws `ValidationError` on field `providerOptions.keepsake`, `turnId` in it, or `memory`.
 */
export function readCaller(
  { providerOptions }: LanguageModelV4CallOptions,
  { memory }: ModelMemoryOptions,
): ModelCaller {
  const identity = providerOptions?.["keepsake"];
  const turnId = identity?.["turnId"];
  if (turnId !== undefined) {
    requireName(turnId, "providerOptions.keepsake.turnId");
  }
  if (typeof memory === "function" && identity === undefined) {
    const reason = "it is missing, and tells who the call is for: give what `memory` takes";
    throw new ValidationError("providerOptions.keepsake", reason);
  }
  const sealed = typeof memory === "function" ? memory(identity ?? {}) : memory;
  return {
    memory: requireScopedMemory(sealed, ["recall", "experienceBulk"]),
    turnId: typeof turnId === "string" ? turnId : undefined,
  };
}

/** The call without what was meant for memory alone. */
export function withoutCaller(params: LanguageModelV4CallOptions): LanguageModelV4CallOptions {
  const { keepsake, ...others } = params.providerOptions ?? {};
  return keepsake === undefined ? params : { ...params, providerOptions: others };
}
