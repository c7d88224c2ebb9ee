import type { CallLimits } from "./call-limits.ts";

const dayMs = 24 * 60 * 60_000;
const minuteMs = 60_000;
/** Callers that are known at once; those that may call freely again are forgotten first. */
const callersAtMost = 10_000;

/** What is left to a caller. */
export interface Allowance {
  readonly isAllowed: boolean;
  /** Calls a minute. */
  readonly limit: number;
  /** Calls that it may make at once. */
  readonly remaining: number;
  /** When everything is left again, in milliseconds since 1970. */
  readonly resetAtMs: number;
  /** How long until the next call is allowed; 0 where it is. */
  readonly retryAfterMs: number;
}

interface Bucket {
  /** Calls left at `atMs`; a part of one counts. */
  left: number;
  atMs: number;
  day: number;
  ofDay: number;
}

/**
 * Counts calls by caller, in this process: a bucket that fills evenly, and a count of the day.
 */
export class CallLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perMinute: number;
  readonly #perDay: number;
  readonly #burst: number;

  constructor({ perMinute = 600, perDay = 50_000, burst = 20 }: CallLimits) {
    this.#perMinute = perMinute;
    this.#perDay = perDay;
    this.#burst = burst;
  }

  /** Counts a call of all callers that it is of, where each of them may make it. */
  take(callers: readonly string[], nowMs: number = Date.now()): Allowance {
    const buckets = callers.map((caller) => this.#fill(caller, nowMs));
    const isAllowed = buckets.every(({ left, ofDay }) => left >= 1 && ofDay < this.#perDay);
    for (const bucket of isAllowed ? buckets : []) {
      bucket.left -= 1;
      bucket.ofDay += 1;
    }
    const allowances = buckets.map((bucket) => this.#toAllowance(bucket, { isAllowed, nowMs }));
    return allowances.reduce(
      (least, next) => (stands(next) < stands(least) ? next : least),
      allowances[0] ?? this.#toAllowance(this.#fresh(nowMs), { isAllowed: true, nowMs }),
    );
  }

  #fill(caller: string, nowMs: number): Bucket {
    const bucket = this.#buckets.get(caller) ?? this.#fresh(nowMs);
    const passedMs = Math.max(0, nowMs - bucket.atMs);
    const day = Math.floor(nowMs / dayMs);
    bucket.left = Math.min(this.#burst, bucket.left + (passedMs * this.#perMinute) / minuteMs);
    bucket.atMs = nowMs;
    bucket.ofDay = bucket.day === day ? bucket.ofDay : 0;
    bucket.day = day;
    this.#buckets.delete(caller);
    this.#buckets.set(caller, bucket);
    this.#forgetOldest();
    return bucket;
  }

  #fresh(nowMs: number): Bucket {
    return { left: this.#burst, atMs: nowMs, day: Math.floor(nowMs / dayMs), ofDay: 0 };
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > callersAtMost && oldest !== undefined) {
      this.#buckets.delete(oldest);
    }
  }

  #toAllowance(
    { left, day, ofDay }: Bucket,
    { isAllowed, nowMs }: { readonly isAllowed: boolean; readonly nowMs: number },
  ): Allowance {
    const msPerCall = minuteMs / this.#perMinute;
    const leftOfDay = this.#perDay - ofDay;
    const endOfDayMs = (day + 1) * dayMs;
    const waitMs = leftOfDay <= 0 ? endOfDayMs - nowMs : Math.max(0, (1 - left) * msPerCall);
    return {
      isAllowed,
      limit: this.#perMinute,
      remaining: Math.max(0, Math.floor(Math.min(left, leftOfDay))),
      resetAtMs: leftOfDay <= 0 ? endOfDayMs : nowMs + (this.#burst - left) * msPerCall,
      retryAfterMs: isAllowed ? 0 : waitMs,
    };
  }
}

/** The one that has to wait longest stands for all; else the one with the least left. */
function stands({ retryAfterMs, remaining }: Allowance): number {
  return retryAfterMs > 0 ? -retryAfterMs : remaining;
}
