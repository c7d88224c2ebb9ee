import { type ExperienceInput, withSortedKeys } from "@keepsake/core";

/**
 * Gives rows idempotency keys made of their scope, of what they say, and of how many rows before said the
 * same: the same rows get the same keys in another import, also where others were added between them.
 */
export class RowKeys {
  readonly #seen: Map<string, number> = new Map();

  /** The input under a key: under its own, where it has one. */
  async withKey(scope: string, input: ExperienceInput): Promise<ExperienceInput> {
    const item = typeof input === "string" ? { text: input } : input;
    if (item.idempotencyKey !== undefined) {
      return item;
    }
    const digest = await hash(`${scope}\n${JSON.stringify(item, withSortedKeys)}`);
    const place = this.#seen.get(digest) ?? 0;
    this.#seen.set(digest, place + 1);
    return { ...item, idempotencyKey: `import:${digest}:${place}` };
  }
}

/** 32 hexadecimal digits of the SHA-256 of a text. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const bytes = Array.from(new Uint8Array(digest).subarray(0, 16));
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
