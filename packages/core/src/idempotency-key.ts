/**
 * A new idempotency key: the time in hexadecimal, so that keys made one after the other sort in that
 * order and stay cheap to index, and 122 random bits.
 */
export function createIdempotencyKey(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `ks-${time}-${crypto.randomUUID()}`;
}
