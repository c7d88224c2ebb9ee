import type { LanguageModelV4CallOptions, LanguageModelV4Source } from "@ai-sdk/provider";
import type { Said, Turn, TurnRecall } from "@keepsake/core/adapters";
import { type MemoryOutcome, toMemoryOutcome } from "./memory-outcome.ts";
import type { ModelMemorySettings } from "./model-memory-options.ts";
import type { OpenCalls } from "./open-calls.ts";
import { toSources } from "./to-sources.ts";
import type { UserTurn } from "./user-turn.ts";

/** One call of a model in a turn. */
export interface TurnStep {
  /** What the model was shown of memory, on the first step of the turn alone. */
  readonly sources: readonly LanguageModelV4Source[];
  readonly signal: AbortSignal | undefined;

  /** Tells what is said so far, to be written if nothing follows. `text` is read when it is. */
  rest(text: () => string): void;

  /** Takes that back: what follows is waited for. */
  goOn(): void;

  /** Ends the step, and the turn unless tools go on with it. */
  finish(text: string, openCalls: OpenCalls): Promise<MemoryOutcome>;

  /** Ends a step that was broken off: what was said is written as a partial turn, which nobody awaits. */
  breakOff(text: string): void;
}

/** What a step is made from. */
export interface TurnStepParts {
  readonly turn: Turn;
  readonly user: UserTurn;
  readonly recalled: TurnRecall;
  readonly signal: LanguageModelV4CallOptions["abortSignal"];
  readonly settings: ModelMemorySettings;
  /** Is told with which calls the step leaves the turn. */
  readonly leave: (openCalls: OpenCalls) => Promise<void>;
}

/** Begins a step, in which one thing ends it. */
export function createTurnStep(parts: TurnStepParts): TurnStep {
  const { turn, user, recalled, signal, settings, leave } = parts;
  const toSaid = (assistant: string): Said => ({
    user: user.text,
    assistant,
    toolResults: user.toolResults,
  });
  let hasEnded = false;
  turn.resume();
  return {
    sources: user.begins && settings.sources !== false ? toSources(recalled) : [],
    signal,
    rest(text) {
      if (!hasEnded) {
        turn.pause({
          ...toSaid(""),
          get assistant() {
            return text();
          },
        });
      }
    },
    goOn() {
      if (!hasEnded) {
        turn.resume();
      }
    },
    async finish(text, openCalls) {
      hasEnded = true;
      const said = toSaid(text);
      const goesOn = openCalls.length > 0;
      const write = goesOn ? undefined : await turn.end(said, signal);
      if (goesOn) {
        await leave(openCalls);
        turn.pause(said, signal);
      }
      return toMemoryOutcome({ turnId: turn.key, recalled, write, texts: [said.user, text] });
    },
    breakOff(text) {
      if (!hasEnded) {
        hasEnded = true;
        breakOffTurn(turn, toSaid(text));
      }
    },
  };
}

/** Writes a turn that does not go on; what goes wrong was told to `onError`. */
export function breakOffTurn(turn: Turn, said: Said): void {
  turn.end({ ...said, isPartial: true }).catch(() => {});
}
