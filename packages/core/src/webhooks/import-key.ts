import { type Bytes, fromBase64, joinBytes } from "./bytes.ts";

/** What WebCrypto takes as a key, whichever types of the platform are at hand. */
export type ImportedKey = Parameters<typeof crypto.subtle.sign>[1];

/** RFC 8410, section 7: what says that a seed follows and is one of Ed25519. */
const pkcs8Head = "MC4CAQAwBQYDK2VwBCIEIA==";

/** Imports a key. `kind`: `pk` verifies by a pair, `sk` signs by it, anything else is HMAC. */
export async function importKey(kind: string, bytes: Bytes): Promise<ImportedKey> {
  const { subtle } = crypto;
  return await subtle.importKey(
    kind === "sk" ? "pkcs8" : "raw",
    kind === "sk"
      ? joinBytes(fromBase64(pkcs8Head), bytes.subarray(0, 32))
      : kind === "hashed"
        ? await subtle.digest("SHA-256", bytes)
        : bytes,
    kind[1] === "k" ? "Ed25519" : { name: "HMAC", hash: "SHA-256" },
    false,
    [kind === "pk" ? "verify" : "sign"],
  );
}
