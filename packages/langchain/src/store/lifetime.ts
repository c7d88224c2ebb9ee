import { ValidationError } from "@keepsake/core";
import { describeValue } from "./describe-value.ts";

/** How long items stay. */
export interface StoreLifetime {
  /**
   * Minutes after which an item expires where its `put` says nothing else.
   * @default none: items stay until they are deleted
   */
  readonly defaultMinutes?: number | undefined;
  /**
   * Whether reading an item, by `get` or `search`, lets its time begin anew. That writes, and is done
   * once a tenth of the time has passed.
   * @default true
   */
  readonly refreshOnRead?: boolean | undefined;
}

/** When an item expires. */
export interface Lifetime {
  readonly ttlMinutes: number;
  readonly expiresAtMs: number;
}

const minuteMs = 60_000;

/** The latest time that a date can be, in milliseconds. */
const latestMs = 8_640_000_000_000_000;

/** The part of its time that must have passed before reading an item renews it. */
const refreshAfter = 0.1;

/**
 * Checks minutes that something stays: undefined for what is set, null for ever.
 *
 * @throws `ValidationError` on `field` where it is not a positive number.
 */
export function readMinutes(value: unknown, field: string): number | null | undefined {
  if (value === undefined || value === null) {
    return value;
  }
  if (typeof value !== "number" || !(value > 0) || !(value * minuteMs < latestMs / 2)) {
    throw new ValidationError(field, `${describeValue(value)} is not a positive number of minutes`);
  }
  return value;
}

/** The lifetime that begins now; null where it does not end. */
export function beginLifetime(ttlMinutes: number | null, nowMs: number): Lifetime | null {
  return ttlMinutes === null ? null : { ttlMinutes, expiresAtMs: nowMs + ttlMinutes * minuteMs };
}

/** Whether something is over. */
export function isExpired(lifetime: Lifetime | null, nowMs: number): boolean {
  return lifetime !== null && lifetime.expiresAtMs <= nowMs;
}

/** Whether reading something at a time should renew it. */
export function needsRefresh(lifetime: Lifetime | null, nowMs: number): boolean {
  if (lifetime === null) {
    return false;
  }
  const wholeMs = lifetime.ttlMinutes * minuteMs;
  return nowMs + wholeMs - lifetime.expiresAtMs >= wholeMs * refreshAfter;
}
