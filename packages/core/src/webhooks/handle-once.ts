import type { WebhookEvent, WebhookScheme } from "./schemes.ts";
import type { AuthenticWebhook, WebhookDelivery } from "./webhook-delivery.ts";
import type { WebhookError } from "./webhook-error.ts";
import type { VerifyWebhookOptions } from "./webhook-options.ts";

/** How deliveries are verified, and what is done with them. */
export interface WebhookHandlerOptions<
  Scheme extends WebhookScheme,
> extends VerifyWebhookOptions<Scheme> {
  /**
   * Is called for each delivery that is accepted. What it throws is thrown on, and the sender tries
   * again. With a replay store, a delivery for which it came to its end is not handed over again,
   * unless the store failed to keep it, or another process got the repeat meanwhile.
   */
  readonly onEvent: (
    event: WebhookEvent<Scheme>,
    delivery: WebhookDelivery,
  ) => void | Promise<void>;
  /** Is told of each delivery that is refused. What it throws is thrown on. */
  readonly onRefused?: ((error: WebhookError) => void | Promise<void>) | undefined;
}

/**
 * Makes what hands deliveries to `onEvent`. With a replay store each goes there once: a repeat that
 * comes meanwhile waits for the first, and one whose first failed is handed over anew.
 */
export function handleOnce<Scheme extends WebhookScheme>(
  { onEvent, replayStore }: WebhookHandlerOptions<Scheme>,
  replayTtlMs: number,
): (webhook: AuthenticWebhook<Scheme>) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const handle = async ({ event, delivery }: AuthenticWebhook<Scheme>): Promise<void> => {
    if (!(await replayStore?.has(delivery.replayKey))) {
      await onEvent(event, delivery);
      await replayStore?.add(delivery.replayKey, replayTtlMs);
    }
  };
  return async (webhook) => {
    const key = webhook.delivery.replayKey;
    const earlier = replayStore && running.get(key);
    const handling = earlier ?? handle(webhook).finally(() => running.delete(key));
    running.set(key, handling);
    await handling;
  };
}
