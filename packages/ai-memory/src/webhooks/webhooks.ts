import type { CallOptions } from "@keepsake/core";
import type { WebhookRequest } from "./webhook-request.ts";
import type { NewSubscription, WebhookSubscription } from "./webhook-subscription.ts";

/** Webhooks of a daemon. What they get, `@keepsake/core/webhooks` verifies and receives. */
export interface Webhooks {
  /**
   * Has a daemon tell a URL of events; ones that are sent again have the same signature. Storing fires
   * from 0.10 on, and nothing fires for updates, bulk writes, imports, forgetting and messages.
   *
   * The daemon registers the caller as an agent of the type `ai:generic` on the way.
   *
   * @throws `AiMemoryValidationError` where the daemon wants a secret, or does not call that address.
   */
  subscribe(request: WebhookRequest, options?: CallOptions): Promise<NewSubscription>;

  /** Ends a subscription, and tells whether there was one; from 0.10 on only one's own. */
  unsubscribe(id: string, options?: CallOptions): Promise<boolean>;

  /** Lists subscriptions: the caller's own, and before 0.10 everyone's. */
  subscriptions(options?: CallOptions): Promise<readonly WebhookSubscription[]>;
}
