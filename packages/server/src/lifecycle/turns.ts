/** Milliseconds after which who tells much lets others have their turn. */
const turnMs = 5;

/**
 * The turns of the event loop as all streams share them. What waits to be told is there already, so that
 * telling it to many would go on without end before anything else is answered.
 */
export class Turns {
  #beganAt = 0;
  #next: Promise<void> | null = null;

  /** Waits for the next turn, where this one lasts long enough already. */
  async take(): Promise<void> {
    if (performance.now() - this.#beganAt > turnMs) {
      await (this.#next ??= this.#begin());
    }
  }

  async #begin(): Promise<void> {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    this.#beganAt = performance.now();
    this.#next = null;
  }
}
