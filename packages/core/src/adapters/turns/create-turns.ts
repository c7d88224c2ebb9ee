import { type CallOptions, withCallLimits } from "../../call-options.ts";
import { TimeoutError } from "../../errors/timeout-error.ts";
import { formatTimestamp } from "../../timestamp.ts";
import { createBudget, defaultBudgetMs } from "../call-budget.ts";
import { requireName } from "../require-option.ts";
import { requireScopedMemory } from "../require-scoped-memory.ts";
import { createTurn, type Turn, type TurnMemory, type TurnWrite } from "./turn.ts";
import { requireTurnsOptions, type TurnsOptions } from "./turns-options.ts";

/** Turns that are remembered, so that their steps find each other; beyond it the oldest is let go. */
const mostTurns = 1_000;

/** Milliseconds that a write may take where the reply does not wait for it. */
const longestWriteMs = 30_000;

/** What is known of a turn whose key follows from its words, where nothing else tells it from others. */
export interface TurnWords {
  /**
   * Whether the turn begins here, rather than that a further step follows. Where the turn under the key
   * has come to its end, the same words begin another one, which is read for anew.
   */
  readonly begin: boolean;
}

/** The turns of conversations that go through one adapter. */
export interface Turns {
  /**
   * The turn under this key in the scope of `memory`: the one that was begun before, or a new one. Keys
   * tell one message of the user's from every other of the scope, such as the message's id. A key that
   * follows from words comes with `words`: what is said in them is written once in an hour of the clock,
   * for the same may well be said another day.
   *
   * @throws `ValidationError` on field `memory` or `turnId`.
   */
  open(memory: TurnMemory, key: string, words?: TurnWords): Turn;

  /** Writes turns that were left in the middle, and waits for every write under way. Never rejects. */
  flush(): Promise<void>;
}

/**
 * Makes what an adapter follows conversations with: memory is read once in a turn and written once, also
 * where a turn takes many steps, is broken off or is delivered twice. Turns of several scopes go through
 * one of these without meeting; whoever may act in a scope under several names needs one for each name.
 *
 * @throws `ValidationError` on the option at fault.
 */
export function createTurns(options: TurnsOptions): Turns {
  requireTurnsOptions(options);
  const turns = new Map<string, Turn>();
  const writes = new Set<Promise<unknown>>();
  const timeoutMs = toWriteLimitMs(options);
  const callToWrite = createBudget({ ...options, timeoutMs });
  const callUnwaited = createBudget({ ...options, timeoutMs, failClosed: false });
  const calls = { callToWrite, callUnwaited };
  const awaitWrite = async (
    write: Promise<TurnWrite>,
    signal?: AbortSignal,
  ): Promise<TurnWrite> => {
    track(writes, write, options.waitUntil);
    return await waitAsOptionsHaveIt(write, { ...options, signal });
  };

  return {
    open(memory, key, words) {
      requireScopedMemory(memory, ["recall", "experienceBulk"]);
      requireName(key, "turnId");
      const place = `${memory.path}\n${key}`;
      const known = turns.get(place);
      const isAnother = words?.begin === true && known?.isComplete === true;
      const writeKey = words === undefined ? key : `${key} ${toHour(Date.now())}`;
      const turn =
        known === undefined || isAnother
          ? createTurn({ memory, key: writeKey, options, ...calls, awaitWrite })
          : known;
      turns.delete(place);
      turns.set(place, turn);
      letOldestGo(turns);
      return turn;
    },
    async flush() {
      for (const turn of turns.values()) {
        turn.settle();
      }
      while (writes.size > 0) {
        await Promise.allSettled(writes);
      }
    },
  };
}

/** Such as `2026-03-05T14`. */
function toHour(timeMs: number): string {
  return formatTimestamp(timeMs).slice(0, 13);
}

/** A call that must not fail unseen is waited for, so it may take no longer than a reply waits. */
function toWriteLimitMs({ timeoutMs = defaultBudgetMs, failClosed }: TurnsOptions): number {
  return failClosed === true ? timeoutMs : Math.max(timeoutMs, longestWriteMs);
}

function track(
  writes: Set<Promise<unknown>>,
  write: Promise<TurnWrite>,
  waitUntil: TurnsOptions["waitUntil"],
): void {
  const settled: Promise<unknown> = write.catch(() => {}).finally(() => writes.delete(settled));
  writes.add(settled);
  waitUntil?.(settled);
}

async function waitAsOptionsHaveIt(
  write: Promise<TurnWrite>,
  { timeoutMs = defaultBudgetMs, failClosed, waitUntil, signal }: TurnsOptions & CallOptions,
): Promise<TurnWrite> {
  if (waitUntil !== undefined) {
    return { status: "pending" };
  }
  if (failClosed === true) {
    return await write;
  }
  try {
    return await withCallLimits({ timeoutMs, signal }, async () => await write);
  } catch (error) {
    if (TimeoutError.isInstance(error) || signal?.aborted === true) {
      return { status: "pending" };
    }
    throw error;
  }
}

function letOldestGo(turns: Map<string, Turn>): void {
  const [oldest] = turns;
  if (turns.size > mostTurns && oldest !== undefined) {
    oldest[1].settle();
    turns.delete(oldest[0]);
  }
}
