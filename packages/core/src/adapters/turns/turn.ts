import type { BudgetedResult, CallWithinBudget, Skipped } from "../call-budget.ts";
import { fenceMemory } from "../memory-fence.ts";
import type { RecalledItem } from "../recalled-item.ts";
import { createRecaller, type Recalled } from "../recaller.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { createPause } from "./create-pause.ts";
import type { Said } from "./said.ts";
import { type SharedCall, shareCall } from "./share-call.ts";
import { type SpokenTurn, toExperiences } from "./to-experiences.ts";
import { toQuery } from "./to-query.ts";
import type { TurnsOptions } from "./turns-options.ts";

/** What a turn needs of memory. */
export type TurnMemory = MemoryWith<"recall" | "experienceBulk">;

/** What was recalled for a turn. */
export type TurnRecall =
  | {
      readonly status: "ok";
      /** Best first. */
      readonly items: readonly RecalledItem[];
      /** Fenced, for a message in the user's role; empty where nothing was recalled. */
      readonly block: string;
    }
  | Skipped;

/** What became of writing a turn. */
export type TurnWrite =
  | { readonly status: "ok"; readonly eventIds: readonly string[] }
  /** It goes on; `onError` tells if it fails, and `flush` waits for it. */
  | { readonly status: "pending" }
  | Skipped;

/** One message of the user's, and all that an agent does until it has replied. */
export interface Turn {
  /** Tells the turn from every other of the scope, as metadata of its events does. */
  readonly key: string;

  /** Whether it was written as a turn that came to its end. */
  readonly isComplete: boolean;

  /**
   * What bears on the user's message: looked up once, whatever the number of steps that ask, and the
   * same to the byte for each; anew where the message was edited, and not at all for one without words.
   * A lookup that fails or runs out of time is skipped for the whole turn.
   *
   * @throws the signal's reason on abort; with `failClosed`, whatever recall threw.
   */
  recall(query: string, signal?: AbortSignal): Promise<TurnRecall>;

  /**
   * Leaves the turn in the middle, as while a tool runs: what was said so far is written as a partial
   * turn if nothing follows for `idleMs`, or when `signal` aborts.
   */
  pause(said: Said, signal?: AbortSignal): void;

  /** Takes a pause back, as when a further step begins that ends by itself. */
  resume(): void;

  /**
   * Writes what was said, once: saying the same again gives the first result. Waits for the write until
   * `signal` aborts, as long as the budget lets it, or not at all with `waitUntil`.
   *
   * @throws with `failClosed`, whatever the write threw.
   */
  end(said: Said, signal?: AbortSignal): Promise<TurnWrite>;

  /** Writes a turn that was paused. */
  settle(): void;
}

/** What a turn is made from. */
export interface TurnParts {
  readonly memory: TurnMemory;
  readonly key: string;
  readonly options: TurnsOptions;
  /** Calls memory to write, for longer than a reply waits. */
  readonly callToWrite: CallWithinBudget;
  /** Calls memory to write what nobody waits for: a failure is told to `onError`, never thrown. */
  readonly callUnwaited: CallWithinBudget;
  /** Waits for a write as the options have it. */
  readonly awaitWrite: (write: Promise<TurnWrite>, signal?: AbortSignal) => Promise<TurnWrite>;
}

/** Begins a turn. */
export function createTurn(parts: TurnParts): Turn {
  const { key, options } = parts;
  const openedAtMs = Date.now();
  let last: { readonly said: string; readonly write: Promise<TurnWrite> } | undefined;
  let lookUp: { readonly query: string; readonly call: SharedCall<TurnRecall> } | undefined;
  let isComplete = false;
  const pause = createPause(options.idleMs ?? 60_000, (said) => {
    // What `onError` throws has nobody to go to.
    parts.awaitWrite(write({ ...said, isPartial: true }, parts.callUnwaited)).catch(() => {});
  });

  async function end(said: Said, signal?: AbortSignal): Promise<TurnWrite> {
    pause.end();
    isComplete ||= said.isPartial !== true;
    return await parts.awaitWrite(write(said, parts.callToWrite), signal);
  }

  async function write(said: Said, call: CallWithinBudget): Promise<TurnWrite> {
    const asText = JSON.stringify(said);
    if (last?.said !== asText) {
      const turn = { key, openedAtMs, said };
      last = { said: asText, write: writeTurn({ ...parts, callToWrite: call }, turn) };
    }
    return await last.write;
  }

  return {
    key,
    get isComplete() {
      return isComplete;
    },
    async recall(query, signal) {
      if (lookUp?.query !== query) {
        const call = shareCall(async (shared) => await recallFor(parts, query, shared));
        lookUp = { query, call };
      }
      return await lookUp.call(signal);
    },
    pause: pause.begin,
    resume: pause.end,
    end,
    settle: pause.giveUp,
  };
}

/** Their lines mostly repeat an event, and they are most of what a recall costs. */
const withoutEpisodes = { episodes: 0 } as const;

async function recallFor(
  { memory, options }: TurnParts,
  query: string,
  signal: AbortSignal,
): Promise<TurnRecall> {
  const text = toQuery(query);
  if (text.trim() === "") {
    return { status: "ok", items: [], block: "" };
  }
  const { maxEvents, maxTokens, include } = options;
  const perLayerLimits = include === undefined ? withoutEpisodes : undefined;
  const limits = { maxEvents, maxTokens, include, perLayerLimits, countField: "maxEvents" };
  const recall = createRecaller({ memory, ...options }, limits);
  return toTurnRecall(await recall(text, signal));
}

function toTurnRecall(result: BudgetedResult<Recalled>): TurnRecall {
  if (result.status === "skipped") {
    return { status: "skipped", reason: result.reason };
  }
  const { items, contextBlock } = result.value;
  return { status: "ok", items, block: contextBlock === "" ? "" : fenceMemory(contextBlock) };
}

async function writeTurn(
  { memory, options, callToWrite }: TurnParts,
  turn: SpokenTurn,
): Promise<TurnWrite> {
  const items = options.remember === false ? [] : await toExperiences(turn, options);
  if (items.length === 0) {
    return { status: "ok", eventIds: [] };
  }
  const written = await callToWrite({
    operation: "experienceBulk",
    call: async (limits) => await memory.experienceBulk(items, limits),
  });
  return written.status === "ok"
    ? { status: "ok", eventIds: written.value.results.map(({ eventId }) => eventId) }
    : { status: "skipped", reason: written.reason };
}
