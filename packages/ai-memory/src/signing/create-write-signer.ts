import { refuse } from "../limits/check.ts";
import { toBase64 } from "./base64.ts";
import { importSigningKey, type SigningKey } from "./import-signing-key.ts";
import { readKeyBytes } from "./read-key-bytes.ts";
import type { KeyedWriteSigner } from "./write-signer.ts";

/** Options of {@link createWriteSigner}. */
export interface CreateWriteSignerOptions {
  /**
   * The private key of the agent: its 32 bytes, as they stand (such as the daemon's `.priv` files have
   * them) or in Base64, or a key of WebCrypto's that may sign.
   */
  readonly privateKey: SigningKey;
  /**
   * The public key: 32 bytes, as they stand or in Base64.
   * @default worked out of the private key; must be given with one that may not be exported
   */
  readonly publicKey?: Uint8Array | string | undefined;
}

/**
 * Makes a signer of an Ed25519 key in memory, through WebCrypto: on Node, in browsers and in workers.
 *
 * @throws `AiMemoryValidationError` where a key is none of Ed25519, `NotConfiguredError` where WebCrypto has
 * no Ed25519.
 * @example
 * ```ts
 * import { createWriteSigner } from "@keepsake/ai-memory";
 *
 * const privateKey = crypto.getRandomValues(new Uint8Array(32)); // keep it where secrets are kept
 * const signer = await createWriteSigner({ privateKey });
 * console.log(signer.publicKey.length); // 44
 * ```
 */
export async function createWriteSigner({
  privateKey,
  publicKey,
}: CreateWriteSignerOptions): Promise<KeyedWriteSigner> {
  const imported = await importSigningKey(privateKey);
  const known =
    publicKey === undefined ? imported.publicKey : toBase64(readKeyBytes("publicKey", publicKey));
  if (known === undefined) {
    return refuse("publicKey", "it is missing, and the private key cannot be exported");
  }
  if (imported.publicKey !== undefined && imported.publicKey !== known) {
    refuse("publicKey", "it is not the one of the private key; leave it out");
  }
  return {
    publicKey: known,
    async sign(message, { signal }) {
      signal?.throwIfAborted();
      return new Uint8Array(await crypto.subtle.sign("Ed25519", imported.key, message));
    },
  };
}
