import { withCallLimits } from "../../call-options.ts";
import { ConnectionError } from "../../errors/connection-error.ts";
import { sleep } from "./sleep.ts";

/** What a stream was sent before its end may still be on the way. */
const streamGraceMs = 100;
/** How long calls wait for a stream to open that may never do. */
const openingMs = 2_000;

/** What all handles of one connection have in common: what is under way, and its end. */
export interface Connection {
  /** Fires when closing begins. */
  readonly leaving: AbortSignal;
  /** Fires when no stream may go on. */
  readonly ended: AbortSignal;
  /** @throws {@link ConnectionError} once closing has begun. */
  requireOpen(): void;
  /** What closing waits for; or a stream, for whose opening calls wait, so that it misses nothing of them. */
  track(running: Promise<unknown>, isStream: boolean): void;
  /** Waits until streams that were asked for before are open, or failed, or take too long. */
  streamsOpen(): Promise<unknown>;
  /** Takes no more calls, waits for those under way, and then ends the streams. */
  close(): Promise<void>;
}

/** A connection under which nothing is under way yet. */
export function createConnection(): Connection {
  const pending = new Set<Promise<unknown>>();
  const opening = new Set<Promise<unknown>>();
  const leaving = new AbortController();
  const ended = new AbortController();
  let hasStreamed = false;
  return {
    leaving: leaving.signal,
    ended: ended.signal,
    requireOpen() {
      if (leaving.signal.aborted) {
        throw new ConnectionError("the memory is closed; connect again");
      }
    },
    track(running, isStream) {
      hasStreamed ||= isStream;
      if (isStream) {
        keep(
          opening,
          withCallLimits({ timeoutMs: openingMs }, () => running),
        );
      } else {
        keep(pending, running);
      }
    },
    streamsOpen: () => Promise.all(opening),
    async close() {
      leaving.abort();
      await Promise.all(pending);
      if (hasStreamed && !ended.signal.aborted) {
        await sleep(streamGraceMs);
      }
      ended.abort();
    },
  };
}

/** Keeps in `set` what waits for a promise to be settled, until it is. */
function keep(set: Set<Promise<unknown>>, running: Promise<unknown>): void {
  const settled = Promise.allSettled([running]);
  set.add(settled);
  void settled.then(() => set.delete(settled));
}
