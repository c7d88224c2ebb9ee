import { refuse } from "../limits/check.ts";
import { fromBase64 } from "./base64.ts";

/**
 * The 32 bytes of a key of Ed25519, which is given as they stand or in Base64.
 *
 * @throws `AiMemoryValidationError` where they are not 32.
 */
export function readKeyBytes(field: string, key: Uint8Array | string): Uint8Array {
  const bytes = typeof key === "string" ? fromBase64(key.trim()) : key;
  if (bytes?.length !== 32) {
    const size = bytes === undefined ? "it is no Base64" : `it has ${bytes.length} bytes`;
    return refuse(field, `${size}; give the 32 bytes of an Ed25519 key`);
  }
  return bytes;
}
