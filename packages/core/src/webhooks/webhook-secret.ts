/** A secret, and until when it counts. */
export interface DatedWebhookSecret {
  readonly secret: string;
  /**
   * RFC 3339 time from which on the secret counts no more.
   * @default never
   */
  readonly notAfter?: string | undefined;
}

/**
 * What sender and receiver share: text, whose UTF-8 is the key; for the scheme `keepsake` also
 * `whsec_` and Base64, or `whpk_` (to verify) and `whsk_` (to sign) with an Ed25519 key in Base64.
 */
export type WebhookSecret = string | DatedWebhookSecret;
