import { monitorEventLoopDelay } from "node:perf_hooks";

/** Watches whether the event loop keeps up. */
export interface EventLoopWatch {
  /** Whether a turn of it lately took longer than allowed. */
  isOverloaded(): boolean;
  stop(): void;
}

/** Milliseconds between two looks at how long turns took. */
const lookMs = 250;
const nanosecondsPerMs = 1e6;

/** Watches the event loop of this process, which counts as overloaded after a turn of more than `maxLagMs`. */
export function watchEventLoop(maxLagMs: number): EventLoopWatch {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  let isOverloaded = false;
  const timer = setInterval(() => {
    isOverloaded = delays.max / nanosecondsPerMs > maxLagMs;
    delays.reset();
  }, lookMs).unref();
  return {
    isOverloaded: () => isOverloaded,
    stop() {
      clearInterval(timer);
      delays.disable();
    },
  };
}
