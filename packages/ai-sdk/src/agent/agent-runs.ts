import { createTurns, type Turn, type TurnMemory, type Turns } from "@keepsake/core/adapters";
import { type LanguageModel, wrapLanguageModel } from "ai";
import { createMemoryMiddleware } from "../remembering-model/memory-middleware.ts";
import type { ModelMemorySettings } from "../remembering-model/model-memory-options.ts";
import type { EndedCall, PreparedStep, StepToPrepare } from "./agent-memory.ts";
import { resolveModel } from "./resolve-model.ts";

/** The calls of `generateText`, `streamText` and agents that one memory follows. */
export interface AgentRuns {
  /** The model for a call that `memory` is for. */
  begin(memory: TurnMemory, model: LanguageModel): Exclude<LanguageModel, string>;
  /** A step of a call; `findMemory` is asked where the call has not begun. */
  prepareStep<Context extends object>(
    step: StepToPrepare<Context>,
    findMemory: () => TurnMemory,
  ): PreparedStep<Context>;
  /** Writes the turn of a call that has ended, where it was left in the middle. */
  end(call: EndedCall): void;
  flush(): Promise<void>;
}

interface Run {
  /** The model that the call began with, with memory. */
  readonly model: Exclude<LanguageModel, string>;
  /** Gives another model of the same call its memory. */
  wrap(model: LanguageModel): Exclude<LanguageModel, string>;
  settle(): void;
}

/**
 * Makes what follows calls. The steps of one call find each other by their runtime context, which is made
 * an object of its own for that.
 *
 * @throws `ValidationError` on the option at fault.
 */
export function createAgentRuns(settings: ModelMemorySettings): AgentRuns {
  const turns = createTurns(settings);
  const byModel = new WeakMap<object, Run>();
  const byContext = new WeakMap<object, Run>();

  const begin = (memory: TurnMemory, model: LanguageModel): Run => {
    const run = createRun(turns, model, { ...settings, memory });
    byModel.set(run.model, run);
    return run;
  };

  return {
    begin: (memory, model) => begin(memory, model).model,
    prepareStep({ stepNumber, model, runtimeContext }, findMemory) {
      const known = stepNumber === 0 ? undefined : byContext.get(runtimeContext);
      const begun = typeof model === "string" ? undefined : byModel.get(model);
      if (known !== undefined) {
        return { model: begun === known ? known.model : known.wrap(model), runtimeContext };
      }
      const run = begun ?? begin(findMemory(), model);
      const context = { ...runtimeContext };
      byContext.set(context, run);
      return { model: run.model, runtimeContext: context };
    },
    end({ runtimeContext }) {
      byContext.get(runtimeContext)?.settle();
    },
    flush: async () => await turns.flush(),
  };
}

function createRun(
  turns: Turns,
  model: LanguageModel,
  options: ModelMemorySettings & { readonly memory: TurnMemory },
): Run {
  let last: Turn | undefined;
  const own: Pick<Turns, "open"> = {
    open(...input) {
      last = turns.open(...input);
      return last;
    },
  };
  const middleware = createMemoryMiddleware(own, options);
  const wrap = (other: LanguageModel): Run["model"] =>
    wrapLanguageModel({ model: resolveModel(other), middleware });
  return {
    model: wrap(model),
    wrap,
    settle: () => last?.settle(),
  };
}
