import type { CallOptions } from "../call-options.ts";
import type { Page } from "../page.ts";
import type { Delivery, DeliveryAttempt, DeliveryStatus } from "./delivery.ts";
import type {
  KeyedSubscription,
  Subscription,
  SubscriptionChanges,
  SubscriptionRequest,
} from "./subscription.ts";

/** Which page of subscriptions. */
export interface SubscriptionFilter {
  /** @default 50 */
  readonly limit?: number | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/** Which deliveries of a subscription. */
export interface DeliveryFilter extends SubscriptionFilter {
  /** @default any */
  readonly status?: DeliveryStatus | undefined;
}

/** How a secret is changed. */
export interface SecretRotation {
  /**
   * Milliseconds for which the key before signs as well, so that receivers can change theirs in their
   * own time, up to thirty days; 0 where it is known to others.
   * @default 86_400_000
   */
  readonly graceMs?: number | undefined;
}

/** What to send again: one delivery, or all that were given up since a time. */
export interface Redelivery {
  readonly deliveryId?: string | undefined;
  /** RFC 3339: those of what happened from then on. */
  readonly since?: string | undefined;
}

/**
 * Subscriptions to what happens in the memory of a server, which sends it as webhooks. They belong to
 * the actor who made them, and tell what that one may follow and read at the time of sending. Each
 * method throws `NotFoundError` for a subscription that is not the caller's, and `NotConfiguredError`
 * where the memory behind the server keeps none.
 */
export interface Subscriptions {
  /**
   * Subscribes an address; its secret is told this once.
   *
   * @throws `ValidationError` on `url` where it cannot be sent to; `PolicyDeniedError` without
   * `lifecycle.subscribe`.
   */
  createSubscription(
    request: SubscriptionRequest,
    options?: CallOptions,
  ): Promise<KeyedSubscription>;

  /** The caller's subscriptions, in the order of making. */
  subscriptions(filter?: SubscriptionFilter, options?: CallOptions): Promise<Page<Subscription>>;

  subscription(id: string, options?: CallOptions): Promise<Subscription>;

  /** Changes a subscription, pauses it, or sends again what is left of it. */
  updateSubscription(
    id: string,
    changes: SubscriptionChanges,
    options?: CallOptions,
  ): Promise<Subscription>;

  /** Takes a subscription away with all its deliveries. */
  deleteSubscription(id: string, options?: CallOptions): Promise<void>;

  /** Gives a subscription another key, which is told this once; the one before signs on for a while. */
  rotateSecret(
    id: string,
    rotation?: SecretRotation,
    options?: CallOptions,
  ): Promise<KeyedSubscription>;

  /** Queues a `webhook.test` behind what is waiting. */
  testSubscription(id: string, options?: CallOptions): Promise<Delivery>;

  /** What a subscription is told and was, the latest first; what arrived for a week, the rest for thirty days. */
  deliveries(id: string, filter?: DeliveryFilter, options?: CallOptions): Promise<Page<Delivery>>;

  /** Each time that a delivery was sent, the first first. */
  deliveryAttempts(deliveryId: string, options?: CallOptions): Promise<readonly DeliveryAttempt[]>;

  /**
   * Sends deliveries again: one, at once also where it waits, or all that were given up since a time.
   * They keep their ids and their order.
   *
   * @throws `ValidationError` unless it names exactly one of the two.
   */
  redeliver(
    id: string,
    redelivery: Redelivery,
    options?: CallOptions,
  ): Promise<{ readonly queued: number }>;
}
