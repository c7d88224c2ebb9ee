import {
  type ApprovedToolsOptions,
  createToolInputs,
  type MemoryToolName,
  type MemoryWith,
  offerForget,
  openTools,
  requireKnownOptions,
  requireScopedMemory,
  type ToolMethod,
  toolsOptionNames,
} from "@keepsake/core/adapters";
import type { BaseToolWithCall } from "@llamaindex/core/llms";
import { z } from "zod";
import { createMemoryTool } from "./create-memory-tool.ts";
import type { ToolOutputs } from "./tool-outputs.ts";

/** Options of {@link memoryTools}. */
export interface MemoryToolsOptions extends ApprovedToolsOptions {
  /**
   * Is given what a tool gave, by its own name, with ids, times and citations; the model reads a text made
   * of it.
   */
  readonly onOutput?: ((...output: ToolOutputs) => void) | undefined;
}

const optionNames = [...toolsOptionNames, "approve", "onOutput"];

/**
 * Tools by which a model of LlamaIndex recalls, remembers, answers and, with somebody's consent, forgets
 * in `memory`, and in no other scope. A call that fails or outlives `timeoutMs` says so to the model and is
 * reported to `onError`, unless `failClosed` is set. The framework hands tools no abort signal.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault.
 *
 * @example
 * ```ts
 * const workflow = agent({ llm, tools: memoryTools(memory.scope("user:ana")) });
 * ```
 */
export function memoryTools(
  memory: MemoryWith<ToolMethod>,
  options: MemoryToolsOptions = {},
): BaseToolWithCall[] {
  requireKnownOptions(options, optionNames);
  const offered = offerForget(options);
  const { names, methods, ...definitions } = openTools(offered, offered.approve);
  requireScopedMemory(memory, methods);
  const inputs = createToolInputs(z, options);
  const { onOutput } = options;
  const tools: Readonly<Record<MemoryToolName, (name: string) => BaseToolWithCall>> = {
    recall: (name) =>
      createMemoryTool(name, {
        memory,
        definition: definitions.recall,
        parameters: inputs.recall,
        tell: (output) => onOutput?.("recall", output),
      }),
    remember: (name) =>
      createMemoryTool(name, {
        memory,
        definition: definitions.remember,
        parameters: inputs.remember,
        tell: (output) => onOutput?.("remember", output),
      }),
    answer: (name) =>
      createMemoryTool(name, {
        memory,
        definition: definitions.answer,
        parameters: inputs.answer,
        tell: (output) => onOutput?.("answer", output),
      }),
    forget: (name) =>
      createMemoryTool(name, {
        memory,
        definition: definitions.forget,
        parameters: inputs.forget,
        tell: (output) => onOutput?.("forget", output),
      }),
  };
  return Array.from(names, ([own, name]) => tools[own](name));
}
