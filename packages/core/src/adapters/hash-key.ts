/**
 * An idempotency key that follows from what it is for: the same parts give the same key, of `prefix`, a
 * hyphen and 40 hexadecimal digits of their SHA-256.
 */
export async function hashKey(prefix: string, parts: readonly unknown[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash.subarray(0, 20), (byte) => byte.toString(16).padStart(2, "0"));
  return `${prefix}-${hex.join("")}`;
}
