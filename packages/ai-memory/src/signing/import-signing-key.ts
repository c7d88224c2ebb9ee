import { NotConfiguredError } from "@keepsake/core";
import { refuse } from "../limits/check.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { readKeyBytes } from "./read-key-bytes.ts";

/** A key as WebCrypto has it, whichever types of the platform are at hand. */
type WebCryptoKey = Parameters<typeof crypto.subtle.sign>[1];

/** A private key: 32 bytes, as they stand or in Base64, or a key of WebCrypto's. */
export type SigningKey = Uint8Array | string | WebCryptoKey;

/** A private key that can sign, and the public key of the pair. */
export interface ImportedSigningKey {
  readonly key: WebCryptoKey;
  /** Base64; undefined where the key may not be exported. */
  readonly publicKey: string | undefined;
}

/** RFC 8410, section 7: what says that 32 bytes follow and are a private key of Ed25519. */
const pkcs8Head = "MC4CAQAwBQYDK2VwBCIEIA==";

/**
 * Imports a private key of Ed25519. One that is given as bytes can be used and not be read again.
 *
 * @throws `AiMemoryValidationError` where it is none, `NotConfiguredError` where WebCrypto has no Ed25519.
 */
export async function importSigningKey(privateKey: SigningKey): Promise<ImportedSigningKey> {
  if (typeof privateKey === "string" || ArrayBuffer.isView(privateKey)) {
    const seed = readKeyBytes("privateKey", privateKey);
    const pkcs8 = Uint8Array.of(...(fromBase64(pkcs8Head) ?? []), ...seed);
    const publicKey = await exportPublicKey(await importSeed(pkcs8, true));
    return { key: await importSeed(pkcs8, false), publicKey };
  }
  requireSigningKey(privateKey);
  const publicKey = privateKey.extractable ? await exportPublicKey(privateKey) : undefined;
  return { key: privateKey, publicKey };
}

async function importSeed(
  pkcs8: Uint8Array<ArrayBuffer>,
  extractable: boolean,
): Promise<WebCryptoKey> {
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", extractable, ["sign"]);
  } catch (cause) {
    const message = "this runtime's WebCrypto has no Ed25519; give a signer of your own";
    throw new NotConfiguredError(message, { cause });
  }
}

/** A JSON Web Key of a private one has the public one as `x`: RFC 8037, section 2. */
async function exportPublicKey(key: WebCryptoKey): Promise<string> {
  const { x = "" } = await crypto.subtle.exportKey("jwk", key);
  return toBase64(readKeyBytes("privateKey", x));
}

function requireSigningKey({ type, algorithm, usages }: WebCryptoKey): void {
  if (type !== "private" || algorithm.name !== "Ed25519" || !usages.includes("sign")) {
    const given = `it is a ${type} key of ${algorithm.name} for ${usages.join(", ") || "nothing"}`;
    refuse("privateKey", `${given}; give a private Ed25519 key that may sign`);
  }
}
