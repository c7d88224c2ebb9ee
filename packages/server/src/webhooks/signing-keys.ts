import type { SigningKey, WebhookSigning } from "@keepsake/core";
import { fromBase64, toBase64 } from "../transfer/base64.ts";

/** A key that was made. */
export interface MadeKey {
  readonly key: SigningKey;
  /** `whpk_…` of a pair. */
  readonly publicKey: string | null;
}

const secretBytes = 32;

/** Makes a key that signs webhooks, in the form of Standard Webhooks. */
export async function makeKey(signing: WebhookSigning): Promise<MadeKey> {
  return signing === "hmac" ? makeSecret() : await makePair();
}

/** The key of a subscription that is told once; null where it is a pair, of which one is public. */
export function shownSecret({ secret }: SigningKey): string | null {
  return secret.startsWith("whsec_") ? secret : null;
}

function makeSecret(): MadeKey {
  const bytes = crypto.getRandomValues(new Uint8Array(secretBytes));
  return { key: { secret: `whsec_${toBase64(bytes)}`, notAfter: null }, publicKey: null };
}

/** The secret one is the seed and the public one. */
async function makePair(): Promise<MadeKey> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!("privateKey" in pair)) {
    throw new TypeError("Ed25519 gave no pair of keys");
  }
  const { d: seed = "", x: point = "" } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const [secret, shown] = [fromBase64Url(seed), fromBase64Url(point)];
  const secretKey = `whsk_${toBase64(Uint8Array.of(...secret, ...shown))}`;
  return { key: { secret: secretKey, notAfter: null }, publicKey: `whpk_${toBase64(shown)}` };
}

function fromBase64Url(text: string): Uint8Array {
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/")) ?? new Uint8Array();
}
