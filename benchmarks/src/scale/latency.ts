import { quantile } from "../quantile.ts";

/** Milliseconds of a call: of the middle one, and of one in twenty. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** The middle and the tail of some times. */
export function toLatency(timesMs: readonly number[]): Latency {
  return { p50: quantile(timesMs, 0.5), p95: quantile(timesMs, 0.95) };
}
