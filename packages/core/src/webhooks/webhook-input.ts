/** Headers as `Headers` or as an object, in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What came in: a `Request`, or its headers and its body exactly as it was sent. */
export type WebhookInput = Request | RawWebhook;

/** Headers and body of a delivery. */
export interface RawWebhook {
  readonly headers: WebhookHeaders;
  readonly body: string | ArrayBufferView | ArrayBuffer;
}

/** A {@link WebhookInput} of which nothing has been checked. */
export interface UncheckedInput {
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly bodyUsed?: unknown;
  arrayBuffer?(): Promise<ArrayBuffer>;
}
