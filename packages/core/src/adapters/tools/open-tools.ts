import { createBudget } from "../call-budget.ts";
import { hashKey } from "../hash-key.ts";
import { stripMemoryFences } from "../memory-fence.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { answerForTool, answerText, type AnswerToolOutput } from "./tool-answer.ts";
import { type MemoryToolName, toolDescriptions } from "./tool-descriptions.ts";
import {
  type ApproveForget,
  forgetForTool,
  forgetText,
  type ForgetToolOutput,
} from "./tool-forget.ts";
import type {
  AnswerToolInput,
  ForgetToolInput,
  RecallToolInput,
  RememberToolInput,
} from "./tool-inputs.ts";
import { recallForTool, recallText, type RecallToolOutput } from "./tool-recall.ts";
import { rememberForTool, rememberText, type RememberToolOutput } from "./tool-remember.ts";
import { selectTools } from "./tool-selection.ts";
import { toTemporalBlock } from "./tool-temporal.ts";
import { requireToolsOptions, type ToolsOptions } from "./tools-options.ts";

/** What memory tools use of memory. */
export type ToolMethod = "recall" | "experience" | "event" | "answer" | "forget";

/** What a framework tells of one call of a tool. */
export interface ToolCall {
  /** The caller's signal: when it aborts, the call rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** What tells this call from every other, so that one made again writes once; none where nothing does. */
  readonly identity?: readonly unknown[] | undefined;
}

/** A tool by which a model uses memory, before a framework has made it one of its own. */
export interface ToolDefinition<Input, Output> {
  readonly description: string;
  /** Does what a model asks for. */
  readonly run: (memory: MemoryWith<ToolMethod>, input: Input, call: ToolCall) => Promise<Output>;
  /** What a model reads of it. */
  readonly toText: (output: Output) => string;
}

/** Every tool, by its own name. */
export interface ToolDefinitions {
  readonly recall: ToolDefinition<RecallToolInput, RecallToolOutput>;
  readonly remember: ToolDefinition<RememberToolInput, RememberToolOutput>;
  readonly answer: ToolDefinition<AnswerToolInput, AnswerToolOutput>;
  readonly forget: ToolDefinition<ForgetToolInput, ForgetToolOutput>;
}

/** The tools that an adapter makes its framework's own. */
export interface OpenTools extends ToolDefinitions {
  /** Those that are selected: own names, each with the name that a model knows it by. */
  readonly names: ReadonlyMap<MemoryToolName, string>;
  /** What those that are selected use of memory. */
  readonly methods: readonly ToolMethod[];
}

const methodsOf: Readonly<Record<MemoryToolName, readonly ToolMethod[]>> = {
  recall: ["recall"],
  remember: ["experience", "event"],
  answer: ["answer"],
  forget: ["forget"],
};

/**
 * Opens the tools by which a model uses memory. A call that fails or runs out of time gives
 * `{ status: "skipped", reason }` and is reported, unless `failClosed` is set.
 *
 * @param approve Is asked before anything is forgotten.
 * @throws `ValidationError` on the option at fault.
 */
export function openTools(options: ToolsOptions, approve: ApproveForget): OpenTools {
  requireToolsOptions(options);
  const names = selectTools(options);
  return {
    names,
    methods: Array.from(names.keys()).flatMap((name) => methodsOf[name]),
    ...defineReading(options, { ids: names.has("forget") }),
    ...defineWriting(options, approve),
  };
}

function defineReading(
  options: ToolsOptions,
  shown: { readonly ids: boolean },
): Pick<ToolDefinitions, "recall" | "answer"> {
  const { view, temporal: fixed, maxEvents } = options;
  const callWithinBudget = createBudget(options);
  return {
    recall: {
      description: toolDescriptions.recall,
      async run(memory, { query, temporal }, { signal }) {
        const times = fixed ?? toTemporalBlock(temporal);
        const request = { query, view, temporal: times, budgets: { maxEvents } };
        return await recallForTool(memory, request, { callWithinBudget, signal });
      },
      toText: (output) => recallText(output, shown),
    },
    answer: {
      description: toolDescriptions.answer,
      async run(memory, { question, temporal }, { signal }) {
        const request = { question, view, temporal: fixed ?? toTemporalBlock(temporal) };
        return await answerForTool(memory, request, { callWithinBudget, signal });
      },
      toText: answerText,
    },
  };
}

function defineWriting(
  options: ToolsOptions,
  approve: ApproveForget,
): Pick<ToolDefinitions, "remember" | "forget"> {
  const { labels } = options;
  const callWithinBudget = createBudget(options);
  return {
    remember: {
      description: toolDescriptions.remember,
      async run(memory, { text }, { signal, identity }) {
        const idempotencyKey = await toKey(identity, ["remember", stripMemoryFences(text)]);
        const note = { text, labels, idempotencyKey };
        return await rememberForTool(memory, note, { callWithinBudget, signal });
      },
      toText: rememberText,
    },
    forget: {
      description: toolDescriptions.forget,
      async run(memory, { ids, summary }, { signal, identity }) {
        const idempotencyKey = await toKey(identity, ["forget", ids]);
        const forgetting = { ids, summary, idempotencyKey, approve };
        return await forgetForTool(memory, forgetting, { callWithinBudget, signal });
      },
      toText: forgetText,
    },
  };
}

async function toKey(
  identity: readonly unknown[] | undefined,
  what: readonly unknown[],
): Promise<string | undefined> {
  return identity && (await hashKey("tool", [...what, ...identity]));
}
