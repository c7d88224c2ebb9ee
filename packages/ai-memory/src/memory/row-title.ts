const encoder = new TextEncoder();
const titleBytes = 16;

/** A title that no other row has. */
export function createTitle(): string {
  return toTitle(crypto.getRandomValues(new Uint8Array(titleBytes)));
}

/**
 * The title under an idempotency key of an agent: the same for the same key, and it does not tell the key.
 * Titles are of one kind for all agents of a namespace.
 */
export async function titleOfKey(agentId: string, idempotencyKey: string): Promise<string> {
  const named = encoder.encode(JSON.stringify([agentId, idempotencyKey]));
  const digest = await crypto.subtle.digest("SHA-256", named);
  return toTitle(new Uint8Array(digest));
}

/** One word, so that a query for a part of it does not find every row. */
function toTitle(bytes: Uint8Array): string {
  return `keepsake${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
