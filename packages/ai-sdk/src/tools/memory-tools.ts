import {
  createToolInputs,
  type MemoryToolName,
  type MemoryToolNames,
  type MemoryWith,
  openTools,
  requireKnownOptions,
  requireScopedMemory,
  type ToolMethod,
  type ToolsOptions,
  toolsOptionNames,
} from "@keepsake/core/adapters";
import { tool } from "ai";
import { z } from "zod";
import { toolOutputs } from "./tool-outputs.ts";
import { toToolParts } from "./tool-parts.ts";
import type { EveryMemoryTool, MemoryTools, SelectedTools } from "./selected-tools.ts";

/** Options of {@link memoryTools}. */
export type MemoryToolsOptions<
  Included extends MemoryToolName = MemoryToolName,
  Names extends MemoryToolNames = MemoryToolNames,
> = ToolsOptions<Included, Names>;

const methods = ["recall", "experience", "event", "answer", "forget"] as const;

/**
 * Tools by which a model recalls, remembers and answers from `memory`, and from no other scope; by
 * which it forgets, where `include` names `forget`. A call that fails or outlives `timeoutMs` gives
 * `{ status: "skipped", reason }` and is reported to `onError`, unless `failClosed` is set; the
 * caller's abort signal ends it with its reason.
 *
 * `forget` waits for an approval, unless the call's own `toolApproval` decides otherwise; where that is
 * one function for all tools, give `"user-approval"` for this one.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault.
 *
 * @example
 * ```ts
 * const tools = memoryTools(memory.scope("user:ana"));
 * const { text } = await generateText({ model, tools, stopWhen: isStepCount(5), prompt });
 * ```
 */
export function memoryTools<
  const Included extends MemoryToolName = keyof MemoryTools,
  const Names extends MemoryToolNames = {},
>(
  memory: MemoryWith<ToolMethod>,
  options?: MemoryToolsOptions<Included, Names>,
): SelectedTools<Included, Names>;
export function memoryTools(
  memory: MemoryWith<ToolMethod>,
  options: MemoryToolsOptions = {},
): Readonly<Record<string, EveryMemoryTool[MemoryToolName]>> {
  requireScopedMemory(memory, methods);
  requireKnownOptions(options, toolsOptionNames);
  // The SDK asks for approval, and runs no tool without.
  const { names, recall, remember, answer, forget } = openTools(options, () => true);
  const inputs = createToolInputs(z, options);
  const tools: EveryMemoryTool = {
    recall: tool({
      ...toToolParts(memory, recall),
      inputSchema: inputs.recall,
      outputSchema: toolOutputs.recall,
    }),
    remember: tool({
      ...toToolParts(memory, remember),
      inputSchema: inputs.remember,
      outputSchema: toolOutputs.remember,
    }),
    answer: tool({
      ...toToolParts(memory, answer),
      inputSchema: inputs.answer,
      outputSchema: toolOutputs.answer,
    }),
    forget: tool({
      ...toToolParts(memory, forget),
      inputSchema: inputs.forget,
      outputSchema: toolOutputs.forget,
      needsApproval: true,
    }),
  };
  return Object.fromEntries(Array.from(names, ([name, other]) => [other, tools[name]]));
}
