/** A webhook as it is sent. */
export interface OutgoingWebhook {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds for all of it. */
  readonly timeoutMs: number;
  /** Gives it up. */
  readonly signal: AbortSignal;
}

/** What a receiver answered. */
export interface WebhookAnswer {
  readonly status: number;
  /** The header `Retry-After`; null for none. */
  readonly retryAfter: string | null;
}

/**
 * Sends a webhook once, to an address that it has checked, and follows no redirect. Rejects where there
 * was no answer, with a message for whoever owns the subscription.
 */
export type SendWebhook = (webhook: OutgoingWebhook) => Promise<WebhookAnswer>;
