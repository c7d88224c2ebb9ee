import type { TemporalClip } from "../temporal/resolve-temporal-block.ts";

/** Whether something that happened at a time may be recalled. */
export function isObservedWithin(
  { validAtMs, validDuring }: TemporalClip,
  observedAtMs: number,
): boolean {
  return observedAtMs <= (validAtMs ?? Infinity) && isWithin(validDuring, observedAtMs);
}

/** Whether what memory came to know at a time may be recalled. */
export function isRecordedWithin(
  { recordedAtMs, recordedDuring }: TemporalClip,
  timeMs: number,
): boolean {
  return timeMs <= (recordedAtMs ?? Infinity) && isWithin(recordedDuring, timeMs);
}

/** Whether any time is bounded. */
export function clipsAnything({
  validAtMs,
  validDuring,
  recordedAtMs,
  recordedDuring,
}: TemporalClip): boolean {
  return [validAtMs, validDuring, recordedAtMs, recordedDuring].some((bound) => bound !== null);
}

/** For how long something held; null for open. */
export interface ValidStretch {
  readonly validFromMs: number | null;
  readonly validToMs: number | null;
}

/**
 * Whether something held at the time asked for, or at any time of the stretch asked for up to then;
 * without either, whether it holds now.
 */
export function heldWithin(
  { validAtMs, validDuring }: TemporalClip,
  { validFromMs, validToMs }: ValidStretch,
  nowMs: number,
): boolean {
  const [fromMs, toMs] = [validFromMs ?? -Infinity, validToMs ?? Infinity];
  const atMs = validAtMs ?? (validDuring === null ? nowMs : Infinity);
  return validDuring === null
    ? fromMs <= atMs && atMs < toMs
    : fromMs < validDuring.toMs && fromMs <= atMs && toMs > validDuring.fromMs;
}

function isWithin(window: TemporalClip["validDuring"], timeMs: number): boolean {
  return window === null || (timeMs >= window.fromMs && timeMs < window.toMs);
}
