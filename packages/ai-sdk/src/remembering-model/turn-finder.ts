import type { LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { hashKey, type Turn, type Turns } from "@keepsake/core/adapters";
import type { ModelMemoryOptions } from "./model-memory-options.ts";
import type { OpenCalls } from "./open-calls.ts";
import { type ModelCaller, readCaller } from "./read-call.ts";
import { toTurnKey, type UserTurn } from "./user-turn.ts";

/** Turns that are found by the calls they were left with; beyond it the oldest is let go. */
const mostTurns = 1_000;

/** The turn that a call of the model stands in. */
interface FoundTurn {
  readonly turn: Turn;

  /** Leaves the turn with calls of tools, by which the next step finds it. */
  leave(openCalls: OpenCalls): Promise<void>;
}

/** Finds the turn of a call. @throws `ValidationError` as {@link readCaller} does. */
export type TurnFinder = (params: LanguageModelV4CallOptions, user: UserTurn) => Promise<FoundTurn>;

/**
 * Makes what finds turns. Where nothing names one, it is found by the words up to the user's message; a
 * further step also by the calls of the one before, for `prepareStep` may have cut or summed up what was
 * said earlier.
 */
export function createTurnFinder(
  turns: Pick<Turns, "open">,
  options: ModelMemoryOptions,
): TurnFinder {
  const left = new Map<string, Turn>();

  const open = async (
    { memory, turnId }: ModelCaller,
    { prompt }: LanguageModelV4CallOptions,
    { index, begins }: UserTurn,
  ): Promise<Turn> =>
    turnId === undefined
      ? turns.open(memory, await toTurnKey(prompt, index), { begin: begins })
      : turns.open(memory, turnId);

  return async (params, user) => {
    const caller = readCaller(params, options);
    const toKey = async (openCalls: OpenCalls): Promise<string> =>
      await hashKey("left", [caller.memory.path, caller.turnId, user.text, openCalls]);
    const goesOn = user.openCalls.length > 0;
    const known = goesOn ? left.get(await toKey(user.openCalls)) : undefined;
    const turn = known ?? (await open(caller, params, user));
    return {
      turn,
      async leave(openCalls) {
        const key = await toKey(openCalls);
        left.delete(key);
        left.set(key, turn);
        const [oldest] = left.keys();
        if (left.size > mostTurns && oldest !== undefined) {
          left.delete(oldest);
        }
      },
    };
  };
}
