import { MemoryError } from "../../errors/memory-error.ts";

const firstDelayMs = 100;
const longestDelayMs = 5_000;

/**
 * Milliseconds before a call that failed is made again, after so many tries; infinite where that
 * does not help. Twice as long each time, half of it at random, so that many clients do not come back at once;
 * a server that says when to come back is obeyed.
 */
export function retryDelayMs(error: unknown, tries: number): number {
  if (!MemoryError.isInstance(error) || !error.retriable || error.code === "WAIT_TIMEOUT") {
    return Infinity;
  }
  const doubledMs = Math.min(firstDelayMs * 2 ** (tries - 1), longestDelayMs);
  const { retryAfterMs } = error.details;
  const askedMs = typeof retryAfterMs === "number" ? retryAfterMs : 0;
  return askedMs + doubledMs * (0.5 + Math.random() / 2);
}
