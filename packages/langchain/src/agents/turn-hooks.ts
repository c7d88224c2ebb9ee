import type { TurnMemory, TurnRecall } from "@keepsake/core/adapters";
import type { BaseMessage } from "@langchain/core/messages";
import { createAbortWatch } from "./abort-watch.ts";
import { type CurrentTurn, findCurrentTurn, resumeTurn } from "./current-turn.ts";
import { insertBlock } from "./insert-block.ts";
import { type Held, leave, leaveFailed, pause, writeTurn } from "./leave-step.ts";
import { recordTokens } from "./record-tokens.ts";
import { openStep, type StepRuntime, type TurnHooksParts, type TurnStep } from "./turn-step.ts";

/** What a call of the model is made with, as far as memory has to do with it. */
interface ModelRequest {
  readonly messages: BaseMessage[];
  readonly state: { readonly messages: BaseMessage[] };
  readonly runtime: StepRuntime;
}

/** What an agent calls. */
export interface TurnHooks {
  /** Holds the user's message, which is written also where the run ends before the model is called. */
  beginTurn(
    memory: TurnMemory,
    messages: readonly BaseMessage[],
    runtime: StepRuntime,
  ): Promise<void>;

  /** Calls the model with what memory knows. What the call throws is thrown as it is. */
  callModel<Request extends ModelRequest, Response>(
    memory: TurnMemory,
    request: Request,
    handler: (request: Request) => Response | Promise<Response>,
  ): Promise<Response>;

  /** Writes the turn once the agent has replied; gives the reply where it is to tell of a failure. */
  endTurn(
    memory: TurnMemory,
    messages: readonly BaseMessage[],
    runtime: StepRuntime,
  ): Promise<{ messages: BaseMessage[] } | undefined>;
}

/** Makes the hooks that recall before the model speaks, and write once the agent has replied. */
export function createTurnHooks(parts: TurnHooksParts): TurnHooks {
  const held: Held = {
    watch: createAbortWatch(),
    humans: new WeakMap(),
    recalls: new WeakMap(),
  };
  const open = async (
    memory: TurnMemory,
    messages: readonly BaseMessage[],
    runtime: StepRuntime,
  ): Promise<TurnStep | undefined> => {
    const current = findCurrentTurn(messages) ?? findResumed(messages, held);
    if (current === undefined) {
      return undefined;
    }
    const step = await openStep({ ...parts, memory, runtime }, current);
    held.watch.stop(step.turn);
    step.turn.resume();
    return step;
  };
  return {
    async beginTurn(memory, messages, runtime) {
      const step = await open(memory, messages, runtime);
      if (step?.current.replies.length === 0) {
        pause(step, "", held);
      }
    },
    async callModel(memory, request, handler) {
      const step = await open(memory, request.state.messages, request.runtime);
      if (step === undefined) {
        return await handler(request);
      }
      const tokens = recordTokens();
      try {
        const recalled = await recallFor(step, held);
        const messages = withMemory(request.messages, recalled, step);
        const response = await handler({ ...request, messages });
        leave(response, step, held);
        return response;
      } catch (error) {
        await leaveFailed(error, tokens.text(), { step, held, atOnce: parts.writeFailuresAtOnce });
        throw error;
      } finally {
        tokens.stop();
      }
    },
    async endTurn(memory, messages, runtime) {
      const step = await open(memory, messages, runtime);
      return step === undefined || !step.isWritten ? undefined : await writeTurn(step, held);
    },
  };
}

function findResumed(messages: readonly BaseMessage[], { humans }: Held): CurrentTurn | undefined {
  const human = messages.map((message) => humans.get(message)).findLast(Boolean);
  return human === undefined ? undefined : resumeTurn(human, messages);
}

async function recallFor({ turn, said, signal }: TurnStep, { recalls }: Held): Promise<TurnRecall> {
  const recalled = await turn.recall(said.user, signal);
  recalls.set(turn, recalled);
  return recalled;
}

function withMemory(
  messages: BaseMessage[],
  recalled: TurnRecall,
  { current }: TurnStep,
): BaseMessage[] {
  return recalled.status === "ok" && recalled.block !== ""
    ? insertBlock(messages, recalled.block, current.human)
    : messages;
}
