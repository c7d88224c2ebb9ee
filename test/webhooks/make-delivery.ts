import { signWebhook, type WebhookScheme } from "@keepsake/core/webhooks";
import { generateKeyPairSync } from "node:crypto";
import type { Random } from "../random.ts";
import type { Delivery } from "./delivery.ts";

const schemes = ["keepsake", "cortexdb", "ai-memory", "ai-memory-body"] as const;
const texts = [
  "naïve ☕",
  "\u2028",
  '"quoted"',
  "🔑",
  "a\\b",
  "\u0000",
  "plain",
  "e\u0301",
  ".",
] as const;

/** A secret of its sender, and what its receiver has of it. */
export interface SecretPair {
  readonly signing: string;
  readonly verifying: string;
}

/** A new delivery of any scheme, signed by core. */
export async function makeDelivery(random: Random, timestamp: number): Promise<Delivery> {
  const scheme: WebhookScheme = random.pick(schemes);
  const { signing, verifying } = makeSecret(random, scheme);
  const body = new TextEncoder().encode(makeBody(random));
  const headers = await signWebhook(body, { scheme, secret: signing, timestamp });
  return { scheme, secret: verifying, body, headers };
}

/** A JSON object as senders write it, with names that are listed and such that are not. */
export function makeBody(random: Random): string {
  const name = random.pick(["memory.forgotten", "memory_store", "episode.created", "x"]);
  const data = Array.from({ length: random.below(5) }, () => random.pick(texts));
  const payload = { type: name, event: name, correlation_id: `c-${random.below(1e9)}`, data };
  return JSON.stringify(payload, undefined, random.pick([0, 0, 1, 2]));
}

/** A secret as the scheme takes it, with a pair of keys among them. */
export function makeSecret(random: Random, scheme: WebhookScheme): SecretPair {
  if (scheme === "keepsake" && random.chance(0.2)) {
    return makePair();
  }
  const bytes = makeBytes(random, 24 + random.below(41));
  const secret =
    scheme === "keepsake"
      ? `whsec_${Buffer.from(bytes).toString("base64")}`
      : makeText(random, bytes);
  return { signing: secret, verifying: secret };
}

function makePair(): SecretPair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const [{ d = "" }, { x = "" }] = [
    privateKey.export({ format: "jwk" }),
    publicKey.export({ format: "jwk" }),
  ];
  return { signing: `whsk_${toBase64(d)}`, verifying: `whpk_${toBase64(x)}` };
}

function toBase64(text: string): string {
  return Buffer.from(text, "base64url").toString("base64");
}

function makeText(random: Random, bytes: Uint8Array): string {
  return random.pick(texts) + Buffer.from(bytes).toString("hex");
}

function makeBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}
