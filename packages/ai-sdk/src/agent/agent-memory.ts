import type { TurnMemory } from "@keepsake/core/adapters";
import type { FlexibleSchema, LanguageModel } from "ai";

/** Who a call is for, told by its `options`: those of the agent's `generate` and `stream`. */
export interface FromOptions<Options> {
  readonly fromOptions: (options: Options) => TurnMemory;
  /**
   * What `options` must be, as zod or another schema of the AI SDK tells it.
   * @default they are taken as they come
   */
  readonly optionsSchema?: FlexibleSchema<Options> | undefined;
}

/** What the AI SDK takes as `runtimeContext`; an interface is none, a type is. */
export type RunContext = Record<string, unknown>;

/** Who a call is for, told by the `runtimeContext` of `generateText` or `streamText`. */
export interface FromRuntimeContext<Context extends RunContext> {
  readonly fromRuntimeContext: (runtimeContext: Context) => TurnMemory;
}

/** What memory needs of a step that is prepared. */
export interface StepToPrepare<Context> {
  readonly stepNumber: number;
  readonly model: LanguageModel;
  readonly runtimeContext: Context;
}

/** What memory changes of a step. */
export interface PreparedStep<Context> {
  model: LanguageModel;
  /** What it was, as an object of its own for each call. */
  runtimeContext: Context;
}

/** What memory needs of a call that came to its end. */
export interface EndedCall {
  readonly runtimeContext: object;
}

/** Memory to spread into the settings of a call or an agent. */
export interface AgentMemory {
  /** Gives the model memory, before the first step of a call. */
  readonly prepareCall: <Call extends { model: LanguageModel }>(call: Call) => Call;
  /** Gives the model of each step memory, where the call was not prepared. */
  readonly prepareStep: <Context extends object>(
    step: StepToPrepare<Context>,
  ) => PreparedStep<Context>;
  /** Writes a turn that tools ended, as where somebody must approve one or no steps are left. */
  readonly onEnd: (call: EndedCall) => void;
  /** As in `RememberingModel`. */
  readonly flush: () => Promise<void>;
}

/** {@link AgentMemory} for the agents of which each call tells in its options who it is for. */
export interface AgentMemoryFromOptions<Options> extends Omit<AgentMemory, "prepareCall"> {
  readonly callOptionsSchema: FlexibleSchema<Options>;
  /** Gives the model the memory of whom the call is for. */
  readonly prepareCall: <Call extends { options: Options; model: LanguageModel }>(
    call: Call,
  ) => Call;
}

/** {@link AgentMemory} for the calls that tell in their runtime context who they are for. */
export interface AgentMemoryFromRuntimeContext<Context extends RunContext> extends Omit<
  AgentMemory,
  "prepareCall" | "prepareStep"
> {
  /** Gives the model of each step the memory of whom the call is for. */
  readonly prepareStep: (step: StepToPrepare<Context>) => PreparedStep<Context>;
}
