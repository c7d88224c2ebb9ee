import type { Turn } from "@keepsake/core/adapters";

/** Writes turns whose run is aborted between two steps, as while a tool runs. */
export interface AbortWatch {
  /** Settles `turn` once `signal` aborts. */
  start(turn: Turn, signal: AbortSignal | undefined): void;
  /** Watches no longer: the turn goes on, or is over. */
  stop(turn: Turn): void;
}

/** Makes a watch that holds one listener for a turn, however many its steps. */
export function createAbortWatch(): AbortWatch {
  const stops = new WeakMap<Turn, () => void>();
  const stop = (turn: Turn): void => {
    stops.get(turn)?.();
    stops.delete(turn);
  };
  return {
    start(turn, signal) {
      stop(turn);
      const settle = (): void => turn.settle();
      signal?.addEventListener("abort", settle, { once: true });
      stops.set(turn, () => signal?.removeEventListener("abort", settle));
    },
    stop,
  };
}
