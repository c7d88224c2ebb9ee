import { toBase64 } from "./base64.ts";
import { encodeWriteMessage } from "./encode-write-message.ts";
import type { WriteSigner, WriteSignerOptions } from "./write-signer.ts";

/** What is signed of the body of a write, by the names it has there. */
export interface UnsignedWrite {
  readonly title: string;
  readonly content: string;
  readonly namespace?: string | undefined;
  readonly kind?: string | undefined;
  /**
   * RFC 3339; the daemon takes it within 300 seconds of its own clock.
   * @default now
   */
  readonly created_at?: string | undefined;
}

/** What a signature adds to the body of a write. */
export interface WriteSignature {
  readonly created_at: string;
  /** Base64. */
  readonly signature: string;
}

/** Who signs. */
export interface SignWriteOptions extends WriteSignerOptions {
  readonly signer: WriteSigner;
  /** The agent that the key is bound to, and whose name goes along with the request. */
  readonly agentId: string;
}

/**
 * Signs one write: the body of a create, or a row of a bulk. What it resolves to goes into the body.
 *
 * It rejects with what the signer throws.
 */
export async function signWrite(
  write: UnsignedWrite,
  { signer, agentId, signal }: SignWriteOptions,
): Promise<WriteSignature> {
  const { title, content, namespace, kind } = write;
  const createdAt = write.created_at ?? new Date().toISOString();
  const covered = { title, content, namespace, kind, agentId, createdAt };
  const signature = await signer.sign(await encodeWriteMessage(covered), { signal });
  return { created_at: createdAt, signature: toBase64(signature) };
}
