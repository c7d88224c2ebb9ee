/**
 * The idempotency key of what one tool call writes, 45 bytes. The text is part of it because some
 * providers count their tool calls from zero in every response.
 */
export async function toIdempotencyKey(toolCallId: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([toolCallId, text]));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash.subarray(0, 20), (byte) => byte.toString(16).padStart(2, "0"));
  return `tool-${hex.join("")}`;
}
