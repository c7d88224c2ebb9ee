import { limits, ValidationError, type View } from "@keepsake/core";
import {
  type BudgetOptions,
  createBudget,
  createRecaller,
  type MemoryWith,
  requireKnownOptions,
  requireName,
  requireScopedMemory,
} from "@keepsake/core/adapters";
import type { Tool } from "ai";
import { type AnswerToolInput, type AnswerToolOutput, createAnswerTool } from "./answer-tool.ts";
import { createRecallTool, type RecallToolInput, type RecallToolOutput } from "./recall-tool.ts";
import {
  createRememberTool,
  type RememberToolInput,
  type RememberToolOutput,
} from "./remember-tool.ts";

/** Options of {@link memoryTools}. */
export interface MemoryToolsOptions extends BudgetOptions {
  /**
   * Which scopes `recall` and `answer` read.
   * @default "holistic"
   */
  readonly view?: View | undefined;
  /**
   * Most memories of one `recall`, 1 to 500.
   * @default 20
   */
  readonly maxEvents?: number | undefined;
  /** At most 64 labels that `remember` writes under. */
  readonly labels?: readonly string[] | undefined;
}

/** The tools of {@link memoryTools}. */
// A type, because an interface is no ToolSet.
export type MemoryTools = {
  readonly recall: Tool<RecallToolInput, RecallToolOutput>;
  readonly remember: Tool<RememberToolInput, RememberToolOutput>;
  readonly answer: Tool<AnswerToolInput, AnswerToolOutput>;
};

const optionNames = ["view", "maxEvents", "labels", "timeoutMs", "failClosed", "onError"];

/**
 * Tools by which a model recalls, remembers and answers from `memory`, and from no other scope. A
 * call that fails or outlives `timeoutMs` gives `{ status: "skipped", reason }` and is reported to
 * `onError`, unless `failClosed` is set; the caller's abort signal ends it with its reason.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault.
 *
 * @example
 * ```ts
 * const tools = memoryTools(memory.scope("user:ana"));
 * const { text } = await generateText({ model, tools, stopWhen: isStepCount(5), prompt });
 * ```
 */
export function memoryTools(
  memory: MemoryWith<"recall" | "experience" | "event" | "answer">,
  options: MemoryToolsOptions = {},
): MemoryTools {
  requireScopedMemory(memory, ["recall", "experience", "event", "answer"]);
  requireKnownOptions(options, optionNames);
  const { view, maxEvents, labels } = options;
  requireLabels(labels);
  const recall = createRecaller({ memory, ...options }, { maxEvents, countField: "maxEvents" });
  const callWithinBudget = createBudget(options);
  return {
    recall: createRecallTool(recall),
    remember: createRememberTool({ memory, labels, callWithinBudget }),
    answer: createAnswerTool({ memory, view, callWithinBudget }),
  };
}

function requireLabels(labels: readonly string[] | undefined): void {
  if (labels !== undefined && (!Array.isArray(labels) || labels.length > limits.labels)) {
    throw new ValidationError("labels", `it is not a list of at most ${limits.labels} labels`);
  }
  for (const [index, label] of (labels ?? []).entries()) {
    requireName(label, `labels[${index}]`);
  }
}
