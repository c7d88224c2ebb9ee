import { ValidationError } from "@keepsake/core";
import { requireScopedMemory, type TurnMemory } from "@keepsake/core/adapters";
import { jsonSchema } from "ai";
import {
  type ModelMemorySettings,
  requireModelMemorySettings,
} from "../remembering-model/model-memory-options.ts";
import type {
  AgentMemory,
  AgentMemoryFromOptions,
  AgentMemoryFromRuntimeContext,
  FromOptions,
  FromRuntimeContext,
  RunContext,
} from "./agent-memory.ts";
import { type AgentRuns, createAgentRuns } from "./agent-runs.ts";

/**
 * Memory for those who do not wrap their model: spread it into `generateText`, `streamText` or a
 * `ToolLoopAgent`, and each call reads and writes memory as with `withMemory`. A model may be an id.
 *
 * Whose memory it is, is fixed where `memory` is sealed to a scope. An agent that serves many takes it
 * from the options of each call, with `fromOptions`; `generateText` and `streamText` take it from their
 * `runtimeContext`, with `fromRuntimeContext`.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault; calls throw it on field `memory`
 * where nothing tells who they are for.
 *
 * @example
 * ```ts
 * const agent = new ToolLoopAgent({
 *   model,
 *   ...memoryForAgent({ fromOptions: ({ user }: { user: string }) => memory.scope(`user:${user}`) }),
 * });
 * const { text } = await agent.generate({ prompt: "Where do I live?", options: { user: "ana" } });
 * ```
 */
export function memoryForAgent<Options>(
  memory: FromOptions<Options>,
  settings?: ModelMemorySettings,
): AgentMemoryFromOptions<Options>;
export function memoryForAgent<Context extends RunContext>(
  memory: FromRuntimeContext<Context>,
  settings?: ModelMemorySettings,
): AgentMemoryFromRuntimeContext<Context>;
export function memoryForAgent(memory: TurnMemory, settings?: ModelMemorySettings): AgentMemory;
export function memoryForAgent<Options, Context extends RunContext>(
  memory: FromOptions<Options> | FromRuntimeContext<Context> | TurnMemory,
  settings: ModelMemorySettings = {},
): AgentMemory | AgentMemoryFromOptions<Options> | AgentMemoryFromRuntimeContext<Context> {
  requireModelMemorySettings(settings);
  const runs = createAgentRuns(settings);
  if (hasFunction(memory, "fromOptions")) {
    return followOptions(runs, memory);
  }
  if (hasFunction(memory, "fromRuntimeContext")) {
    return followRuntimeContext(runs, memory);
  }
  return followSealed(runs, requireMemory(memory));
}

function followSealed(runs: AgentRuns, memory: TurnMemory): AgentMemory {
  return {
    prepareCall: (call) => ({ ...call, model: runs.begin(memory, call.model) }),
    prepareStep: (step) => runs.prepareStep(step, () => memory),
    ...toEnds(runs),
  };
}

function followOptions<Options>(
  runs: AgentRuns,
  { fromOptions, optionsSchema = jsonSchema<Options>({}) }: FromOptions<Options>,
): AgentMemoryFromOptions<Options> {
  return {
    callOptionsSchema: optionsSchema,
    prepareCall: (call) => {
      const memory = requireMemory(
        call.options === undefined ? failToFind() : fromOptions(call.options),
      );
      return { ...call, model: runs.begin(memory, call.model) };
    },
    prepareStep: (step) => runs.prepareStep(step, failToFind),
    ...toEnds(runs),
  };
}

function followRuntimeContext<Context extends RunContext>(
  runs: AgentRuns,
  { fromRuntimeContext }: FromRuntimeContext<Context>,
): AgentMemoryFromRuntimeContext<Context> {
  return {
    prepareStep: (step) =>
      runs.prepareStep(step, () => requireMemory(fromRuntimeContext(step.runtimeContext))),
    ...toEnds(runs),
  };
}

function toEnds(runs: AgentRuns): Pick<AgentMemory, "onEnd" | "flush"> {
  return { onEnd: (call) => runs.end(call), flush: async () => await runs.flush() };
}

function failToFind(): never {
  const reason = "nothing tells who the call is for: give an agent's call its options";
  throw new ValidationError("memory", reason);
}

function requireMemory(memory: unknown): TurnMemory {
  return requireScopedMemory(memory, ["recall", "experienceBulk"]);
}

/** @throws `ValidationError` on field `name` where it is given and no function. */
function hasFunction<Value extends object, Name extends string>(
  value: Value,
  name: Name,
): value is Extract<Value, Record<Name, unknown>> {
  if (typeof value !== "object" || value === null || !(name in value)) {
    return false;
  }
  const found: unknown = Reflect.get(value, name);
  if (typeof found !== "function") {
    const way = "give one that tells the memory of a call, sealed to its scope";
    throw new ValidationError(name, `a ${typeof found} is not a function; ${way}`);
  }
  return true;
}
