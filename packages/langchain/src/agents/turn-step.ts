import {
  hashKey,
  type Said,
  type Turn,
  type TurnMemory,
  type Turns,
} from "@keepsake/core/adapters";
import { limits } from "@keepsake/core";
import type { BaseMessage } from "@langchain/core/messages";
import { type CurrentTurn, lastReply, toolResultsIn } from "./current-turn.ts";
import { isWithinTool, type RunPlace, signalOfRun, threadOf } from "./run-place.ts";

/** What the hooks of an agent share. */
export interface TurnHooksParts {
  readonly turns: Turns;
  /** Tools whose results are memory's own. */
  readonly memoryTools: ReadonlySet<string>;
  /** Whether a run that failed is written at once, rather than after `idleMs`. */
  readonly writeFailuresAtOnce: boolean;
}

/** One step of an agent within a turn of the user's. */
export interface TurnStep {
  readonly turn: Turn;
  readonly current: CurrentTurn;
  /** Messages of the user's that nobody replied to, as turns of their own. */
  readonly unanswered: readonly { readonly turn: Turn; readonly said: Said }[];
  /** What was said in the turn so far. */
  readonly said: Said;
  /** Whether the turn is to be written: not where the agent serves another one. */
  readonly isWritten: boolean;
  /** Ends the step. */
  readonly signal: AbortSignal | undefined;
  /** Ends the run. */
  readonly signalOfRun: AbortSignal | undefined;
}

/** Where a hook runs. */
export interface StepRuntime extends RunPlace {
  readonly signal?: AbortSignal | undefined;
}

interface StepParts extends TurnHooksParts {
  readonly memory: TurnMemory;
  readonly runtime: StepRuntime;
}

/** Opens the turn that a step belongs to. */
export async function openStep(
  { turns, memory, runtime, ...parts }: StepParts,
  current: CurrentTurn,
): Promise<TurnStep> {
  const openFor = async (message: BaseMessage): Promise<Turn> =>
    turns.open(memory, await toKey(threadOf(runtime), message));
  const unanswered = current.unanswered.map(async (message) => ({
    turn: await openFor(message),
    said: { user: message.text },
  }));
  return {
    turn: await openFor(current.human),
    current,
    unanswered: await Promise.all(unanswered),
    said: {
      user: current.human.text,
      assistant: lastReply(current),
      toolResults: toolResultsIn(current, parts.memoryTools),
    },
    isWritten: !isWithinTool(runtime),
    signal: runtime.signal,
    signalOfRun: signalOfRun(runtime),
  };
}

/** Ids of messages tell them apart within a thread. */
async function toKey(thread: string, { id = "", text }: BaseMessage): Promise<string> {
  const key = [thread, id === "" ? text : id].filter((part) => part !== "").join("/");
  return key !== "" && key.length <= limits.nameCharacters ? key : await hashKey("turn", [key]);
}
