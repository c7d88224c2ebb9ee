import { type Bytes, fromBase64, joinBytes } from "./bytes.ts";

/** What WebCrypto takes as a key, whichever types of the platform are at hand. */
export type ImportedKey = Parameters<typeof crypto.subtle.sign>[1];

/** Importing takes as long as signing a small body. Receivers have a few keys. */
const imported = new Map<string, Promise<ImportedKey>>();
const importedAtMost = 100;

/** RFC 8410, section 7: what says that a seed follows and is one of Ed25519. */
const pkcs8Head = "MC4CAQAwBQYDK2VwBCIEIA==";

/** Imports a key, once for an `id`. */
export function importOnce(id: string, kind: string, bytes: Bytes): Promise<ImportedKey> {
  const importing = imported.get(id) ?? importKey(kind, bytes);
  if (imported.size > importedAtMost) {
    imported.clear();
  }
  imported.set(id, importing);
  return importing;
}

/** `kind`: `pk` verifies by a pair, `sk` signs by it, anything else is HMAC. */
async function importKey(kind: string, bytes: Bytes): Promise<ImportedKey> {
  const { subtle } = crypto;
  return await subtle.importKey(
    kind === "sk" ? "pkcs8" : "raw",
    kind === "sk"
      ? joinBytes(fromBase64(pkcs8Head), bytes.subarray(0, 32))
      : kind === "hashed"
        ? await subtle.digest("SHA-256", bytes)
        : bytes,
    /^.k/.test(kind) ? "Ed25519" : { name: "HMAC", hash: "SHA-256" },
    false,
    [kind === "pk" ? "verify" : "sign"],
  );
}
