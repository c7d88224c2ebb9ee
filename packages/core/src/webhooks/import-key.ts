import { type Bytes, fromBase64, joinBytes } from "./bytes.ts";

/** What WebCrypto takes as a key, whichever types of the platform are at hand. */
export type ImportedKey = Parameters<typeof crypto.subtle.sign>[1];

/** Importing takes as long as signing a small body. Receivers have a few keys. */
const imported = new Map<string, Promise<ImportedKey>>();
const importedAtMost = 100;

/** Imports a key, once for an `id`. */
export async function importOnce(id: string, kind: string, bytes: Bytes): Promise<ImportedKey> {
  const importing = imported.get(id) ?? importKey(kind, bytes);
  if (imported.size > importedAtMost) {
    imported.clear();
  }
  imported.set(id, importing);
  return await importing;
}

/** `kind`: `pk` verifies by a pair, `sk` signs by it, anything else is HMAC. */
async function importKey(kind: string, bytes: Bytes): Promise<ImportedKey> {
  const { subtle } = crypto;
  return await subtle.importKey(
    kind === "sk" ? "pkcs8" : "raw",
    kind === "sk"
      ? toPkcs8(bytes)
      : kind === "hashed"
        ? await subtle.digest("SHA-256", bytes)
        : bytes,
    /^.k/.test(kind) ? "Ed25519" : { name: "HMAC", hash: "SHA-256" },
    false,
    [kind === "pk" ? "verify" : "sign"],
  );
}

/** RFC 8410, section 7: the seed behind what says that it is one of Ed25519. */
function toPkcs8(bytes: Bytes): Bytes {
  return joinBytes(fromBase64("MC4CAQAwBQYDK2VwBCIEIA=="), bytes.subarray(0, 32));
}
