import type { WebhookScheme } from "@keepsake/core/webhooks";

/** A delivery as it goes over the wire, with the secret of its sender. */
export interface Delivery {
  readonly scheme: WebhookScheme;
  /** What the receiver has: the secret, or the public key. */
  readonly secret: string;
  readonly body: Uint8Array;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Names of the headers of a delivery that are signed or sign. */
export function headersThatCount({ scheme, headers }: Delivery): readonly string[] {
  return Object.keys(headers).filter(
    (name) => name.endsWith("signature") || scheme === "keepsake" || name.endsWith("timestamp"),
  );
}
