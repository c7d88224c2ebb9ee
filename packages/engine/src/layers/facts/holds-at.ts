import type { FactVersion } from "./fact-version.ts";

/** From `fromMs` up to, but without, `toMs`, in milliseconds since the epoch; null for open. */
export interface TimeSpan {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/** Whether it says what held in the world at a time. */
export function holdsAt({ validFromMs, validToMs }: FactVersion, timeMs: number): boolean {
  return includesTime({ fromMs: validFromMs, toMs: validToMs }, timeMs);
}

/** Whether it says what held at any time of a span. */
export function holdsDuring({ validFromMs, validToMs }: FactVersion, span: TimeSpan): boolean {
  return overlap({ fromMs: validFromMs, toMs: validToMs }, span);
}

/** Whether memory knew it so at a time; left out, whether it knows it so. */
export function isKnownAt({ recordedFromMs, recordedToMs }: FactVersion, timeMs?: number): boolean {
  return timeMs === undefined
    ? recordedToMs === null
    : includesTime({ fromMs: recordedFromMs, toMs: recordedToMs }, timeMs);
}

/** Whether memory knew it so at any time of a span. */
export function isKnownDuring(
  { recordedFromMs, recordedToMs }: FactVersion,
  span: TimeSpan,
): boolean {
  return overlap({ fromMs: recordedFromMs, toMs: recordedToMs }, span);
}

function includesTime({ fromMs, toMs }: TimeSpan, timeMs: number): boolean {
  return (fromMs === null || fromMs <= timeMs) && (toMs === null || timeMs < toMs);
}

/** An empty span has nothing in common with any. */
function overlap(left: TimeSpan, right: TimeSpan): boolean {
  const fromMs = Math.max(left.fromMs ?? -Infinity, right.fromMs ?? -Infinity);
  return fromMs < Math.min(left.toMs ?? Infinity, right.toMs ?? Infinity);
}
