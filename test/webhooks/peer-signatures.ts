import type { WebhookScheme } from "@keepsake/core/webhooks";
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
} from "node:crypto";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import type { SecretPair } from "./make-delivery.ts";

/** What is signed: the parts of a delivery. */
export interface SignedParts {
  readonly id: string;
  /** Whole seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/** Another implementation of a scheme. */
export interface Peer {
  readonly name: string;
  /** The value of the signature's header. */
  sign(parts: SignedParts): string;
  verifies(parts: SignedParts, signature: string): boolean;
}

/** The implementations that know a scheme with this secret. */
export function findPeers(scheme: WebhookScheme, secret: SecretPair): readonly Peer[] {
  if (scheme !== "keepsake") {
    return [createHmacPeer(scheme, secret.signing)];
  }
  return secret.signing.startsWith("whsk_")
    ? [createPairPeer(secret)]
    : [
        createLibraryPeer("standardwebhooks", new StandardWebhook(secret.signing)),
        createLibraryPeer("svix", new SvixWebhook(secret.signing)),
      ];
}

interface WebhookLibrary {
  sign(id: string, timestamp: Date, body: string): string;
  verify(body: string, headers: Record<string, string>): unknown;
}

function createLibraryPeer(name: string, library: WebhookLibrary): Peer {
  return {
    name,
    sign: ({ id, timestamp, body }) => library.sign(id, new Date(timestamp * 1_000), body),
    verifies({ id, timestamp, body }, signature) {
      const headers = {
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": signature,
      };
      try {
        library.verify(body, headers);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function createHmacPeer(scheme: WebhookScheme, secret: string): Peer {
  const isHashed = scheme === "ai-memory";
  const key = isHashed ? createHash("sha256").update(secret).digest() : secret;
  const signParts = ({ timestamp, body }: SignedParts): string => {
    const content = isHashed ? `${timestamp}.${body}` : body;
    return `sha256=${createHmac("sha256", key).update(content).digest("hex")}`;
  };
  return {
    name: "node:crypto, HMAC",
    sign: signParts,
    verifies: (parts, signature) => signParts(parts) === signature,
  };
}

/** Keys out of what RFC 8410 puts before their bytes. */
function createPairPeer({ signing, verifying }: SecretPair): Peer {
  const der = { format: "der" } as const;
  const privateDer = toDer("302e020100300506032b657004220420", signing);
  const publicDer = toDer("302a300506032b6570032100", verifying);
  const privateKey = createPrivateKey({ ...der, key: privateDer, type: "pkcs8" });
  const publicKey = createPublicKey({ ...der, key: publicDer, type: "spki" });
  return {
    name: "node:crypto, Ed25519",
    sign: (parts) => `v1a,${sign(null, toContent(parts), privateKey).toString("base64")}`,
    verifies: (parts, signature) =>
      verify(null, toContent(parts), publicKey, Buffer.from(signature.slice(4), "base64")),
  };
}

function toDer(head: string, secret: string): Buffer {
  return Buffer.concat([Buffer.from(head, "hex"), Buffer.from(secret.slice(5), "base64")]);
}

function toContent({ id, timestamp, body }: SignedParts): Buffer {
  return Buffer.from(`${id}.${timestamp}.${body}`);
}
