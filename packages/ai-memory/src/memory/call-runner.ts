import { type CallOptions, ConnectionError, withCallLimits } from "@keepsake/core";
import { callOptionsSchema, validate } from "@keepsake/core/schema";

/** Runs calls while a memory is open. */
export interface CallRunner {
  /**
   * Runs a call within its limits, and hands those on.
   *
   * @throws `ConnectionError` once closing has begun.
   */
  run<T>(options: CallOptions | undefined, work: (options: CallOptions) => Promise<T>): Promise<T>;
  /** Takes no more calls, and waits for those under way, and for what they undo where they were ended. */
  close(): Promise<void>;
}

/** A runner under which nothing is under way yet. */
export function createCallRunner(): CallRunner {
  const running = new Set<Promise<unknown>>();
  let isOpen = true;
  return {
    async run(options, work) {
      const checked = options && validate(callOptionsSchema, options, { name: "options" });
      if (!isOpen) {
        throw new ConnectionError("the memory is closed; open it again");
      }
      return await withCallLimits(checked, async (signal) => {
        const result = work({ signal, timeoutMs: checked?.timeoutMs });
        const settled = Promise.allSettled([result]).finally(() => running.delete(settled));
        running.add(settled);
        return await result;
      });
    },
    async close() {
      isOpen = false;
      await Promise.all(running);
    },
  };
}
