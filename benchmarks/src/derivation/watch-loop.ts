import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { measureMs } from "../measure-ms.ts";

/** Milliseconds between two looks at the memory that is resident. */
const sampleMs = 20;
const bytesPerMebibyte = 2 ** 20;
const nanosecondsPerMs = 1_000_000;

/** How long the event loop kept a timer of one millisecond waiting, that millisecond included. */
interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What a stretch of work did to its process. */
export interface LoopReport {
  readonly elapsedMs: number;
  readonly delayMs: LoopDelay;
  /** Most mebibytes that were resident at any look. */
  readonly peakMiB: number;
}

/** Runs `work` and watches the event loop and the memory of this process meanwhile. */
export async function watchLoop<T>(
  work: () => Promise<T>,
): Promise<LoopReport & { readonly result: T }> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  let peakMiB = residentMiB();
  const look = (): void => {
    peakMiB = Math.max(peakMiB, residentMiB());
  };
  const timer = setInterval(look, sampleMs);
  histogram.enable();
  await delay(2); // the first sample needs a timer before the work
  histogram.reset();
  const { result, elapsedMs } = await measureMs(work);
  do {
    await delay(2); // and the last one a timer after it
  } while (histogram.count === 0);
  histogram.disable();
  clearInterval(timer);
  look();
  return { result, elapsedMs, peakMiB, delayMs: toDelay(histogram) };
}

/** Mebibytes of this process that are resident. */
export function residentMiB(): number {
  return process.memoryUsage.rss() / bytesPerMebibyte;
}

function toDelay(histogram: ReturnType<typeof monitorEventLoopDelay>): LoopDelay {
  return {
    p50: histogram.percentile(50) / nanosecondsPerMs,
    p99: histogram.percentile(99) / nanosecondsPerMs,
    max: histogram.max / nanosecondsPerMs,
  };
}
