import type { Said } from "./said.ts";
import { startQuietTimer } from "./start-quiet-timer.ts";

/** A turn that was left in the middle, until it goes on or is given up. */
export interface Pause {
  /** Leaves the turn with what was said so far; it is given up when `signal` aborts, or after a while. */
  readonly begin: (said: Said, signal?: AbortSignal) => void;
  /** Goes on with it. */
  readonly end: () => void;
  /** Gives it up, where it was left. */
  readonly giveUp: () => void;
}

/** Makes the pause of one turn, which is given up after `idleMs` with what was said. */
export function createPause(idleMs: number, onGivenUp: (said: Said) => void): Pause {
  let left: Said | undefined;
  let until: AbortSignal | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(timer);
    until?.removeEventListener("abort", giveUp);
    until = undefined;
    left = undefined;
  };
  function giveUp(): void {
    const said = left;
    end();
    if (said !== undefined) {
      onGivenUp(said);
    }
  }

  return {
    begin(said, signal) {
      end();
      left = said;
      until = signal;
      timer = startQuietTimer(giveUp, idleMs);
      signal?.addEventListener("abort", giveUp, { once: true });
      if (signal?.aborted === true) {
        giveUp();
      }
    },
    end,
    giveUp,
  };
}
