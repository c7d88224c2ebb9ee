import {
  type ApprovedToolsOptions,
  createToolInputs,
  type MemoryToolName,
  offerForget,
  openTools,
  requireKnownOptions,
  type ToolMethod,
  toolsOptionNames,
} from "@keepsake/core/adapters";
import type { StructuredToolInterface } from "@langchain/core/tools";
import { z } from "zod";
import { createMemoryResolver, type MemorySource } from "./memory-source.ts";
import { MemoryTool } from "./memory-tool.ts";

/**
 * Options of {@link memoryTools}. `approve` may interrupt the run, and is asked again when the run goes on.
 * Where `humanInTheLoopMiddleware` asks for the tool already, give `() => true`.
 */
export type MemoryToolsOptions = ApprovedToolsOptions;

const optionNames = [...toolsOptionNames, "approve"];

/**
 * Tools by which a model recalls, remembers, answers and, with `approve`, forgets in the scope of
 * `memory`, and in no other. What came of a call is the `artifact` of its message: memories, scores and
 * citations. A call that fails or outlives `timeoutMs` gives `{ status: "skipped", reason }` there, says so
 * to the model and is reported to `onError`, unless `failClosed` is set; the run's signal ends it.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault.
 *
 * @example
 * ```ts
 * const agent = createAgent({ model, tools: memoryTools(memory.scope("user:ana")) });
 * ```
 */
export function memoryTools<Context>(
  memory: MemorySource<ToolMethod, Context>,
  options: MemoryToolsOptions = {},
): StructuredToolInterface[] {
  requireKnownOptions(options, optionNames);
  const offered = offerForget(options);
  const { names, methods, recall, remember, answer, forget } = openTools(offered, offered.approve);
  const memoryOf = createMemoryResolver(memory, methods);
  const inputs = createToolInputs(z, options);
  const tools: Readonly<Record<MemoryToolName, (name: string) => StructuredToolInterface>> = {
    recall: (name) => new MemoryTool({ name, memoryOf, definition: recall, schema: inputs.recall }),
    remember: (name) =>
      new MemoryTool({ name, memoryOf, definition: remember, schema: inputs.remember }),
    answer: (name) => new MemoryTool({ name, memoryOf, definition: answer, schema: inputs.answer }),
    forget: (name) => new MemoryTool({ name, memoryOf, definition: forget, schema: inputs.forget }),
  };
  return Array.from(names, ([own, name]) => tools[own](name));
}
