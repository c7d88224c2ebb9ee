let lastMs = 0;

/**
 * Takes `count` times, a millisecond apart and the last one now, later than all that were taken before:
 * whoever lists by time finds what was saved in its order.
 */
export function takeTimes(count: number): readonly number[] {
  const firstMs = Math.max(lastMs + 1, Date.now() - count + 1);
  lastMs = firstMs + count - 1;
  return Array.from({ length: count }, (_, index) => firstMs + index);
}
