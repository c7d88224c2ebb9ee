import { setImmediate as endOfTurn } from "node:timers/promises";

/** Milliseconds of work after which whoever waits for the event loop has its turn. */
const turnMs = 1;
/** A turn in which others worked for longer is followed by one more for them, up to so many. */
const quietMs = 0.1;
const turnsForOthers = 8;

/**
 * Lets the event loop turn every millisecond or so of long work, and several times while others use
 * their turns: in each it takes one new connection, so that callers who come at once would wait long.
 */
export class LoopTurns {
  #startMs: number = performance.now();
  #workedMs = 0;

  /** Milliseconds worked so far, without what others had of the event loop. */
  get workedMs(): number {
    return this.#workedMs + performance.now() - this.#startMs;
  }

  /** Ends the turn, where it has taken its time. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#startMs >= turnMs) {
      await this.next();
    }
  }

  /** Ends the turn. */
  async next(): Promise<void> {
    this.#workedMs = this.workedMs;
    let isQuiet = false;
    for (let turn = 0; turn < turnsForOthers && !isQuiet; turn += 1) {
      this.#startMs = performance.now();
      await endOfTurn();
      isQuiet = performance.now() - this.#startMs < quietMs;
    }
    this.#startMs = performance.now();
  }
}
