import type { Narrowing } from "../access/identity.ts";
import type { JsonObject } from "../json.ts";
import type { Memory } from "../memory.ts";
import type { Delivery, DeliveryAttempt, DeliveryStatus } from "./delivery.ts";
import type { Subscription } from "./subscription.ts";

/** What a server knows of a subscription. */
export interface StoredSubscription extends Subscription {
  /** Keys that sign its deliveries, the latest first: `whsec_…` or `whsk_…`. */
  readonly keys: readonly SigningKey[];
  /** Whose rights it has; null for whoever holds the memory. */
  readonly rights: SubscriberRights | null;
  /** The id of the token that it was made or changed with last; null for none. */
  readonly tokenId: string | null;
  /** Whether the delivery before was given up, and none has arrived since. */
  readonly isFailing: boolean;
}

/** A key that signs. */
export interface SigningKey {
  readonly secret: string;
  /** RFC 3339 in UTC, from when on it signs no more; null for never. */
  readonly notAfter: string | null;
}

/** Who a subscription acts as. */
export interface SubscriberRights {
  readonly actor: string;
  /** What it may do at most; all of them hold. */
  readonly narrowing: readonly Narrowing[];
}

/** What of a subscription can change. */
export type StoredSubscriptionChanges = Partial<
  Pick<
    StoredSubscription,
    | "url"
    | "events"
    | "description"
    | "status"
    | "pausedBecause"
    | "timeoutMs"
    | "publicKey"
    | "updatedAt"
    | "keys"
    | "tokenId"
    | "isFailing"
  >
>;

/** A stretch of the subscriptions of an owner, in the order of making. */
export interface SubscriptionListing {
  readonly createdBy: string;
  /** Only those made after the one with this id; null for all. */
  readonly afterId: string | null;
  readonly limit: number;
}

/** A stretch of the deliveries of a subscription, the latest first. */
export interface DeliveryListing {
  readonly subscriptionId: string;
  /** Null for any. */
  readonly status: DeliveryStatus | null;
  /** Only those before the one with this id; null for all. */
  readonly beforeId: string | null;
  readonly limit: number;
}

/** Something to tell one subscription, outside of what happens in the memory. */
export interface QueuedNotice {
  readonly subscriptionId: string;
  readonly type: string;
  readonly data: JsonObject;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** A delivery that is to be sent now. */
export interface DueDelivery {
  readonly delivery: Delivery;
  readonly subscription: StoredSubscription;
  /** How often it was sent since it was queued, for the last time where it was sent again. */
  readonly tries: number;
}

/** How an attempt at a delivery ended. */
export interface SettledAttempt {
  readonly deliveryId: string;
  /** Where it was sent. */
  readonly url: string;
  readonly attempt: Omit<DeliveryAttempt, "number">;
  readonly status: DeliveryStatus;
  /** Milliseconds since 1970; when it is sent next, where it is pending. */
  readonly nextAttemptMs: number;
  /** What becomes of its subscription by that, unless it was given another address meanwhile. */
  readonly changes: StoredSubscriptionChanges;
}

/** Deliveries to queue again. */
export type RequeuedDeliveries = {
  readonly subscriptionId: string;
  readonly nowMs: number;
} & ({ readonly deliveryId: string } | { readonly sinceMs: number });

/** Subscriptions and deliveries, as a memory in this process keeps them. What happens is queued by itself. */
export interface WebhookQueue {
  addSubscription(subscription: StoredSubscription): Promise<void>;

  /** Null where there is none. */
  findSubscription(id: string): Promise<StoredSubscription | null>;

  listSubscriptions(listing: SubscriptionListing): Promise<readonly StoredSubscription[]>;

  /** Changes a subscription and gives it; null where there is none. */
  changeSubscription(
    id: string,
    changes: StoredSubscriptionChanges,
  ): Promise<StoredSubscription | null>;

  /** Null where there is no such subscription. */
  queueNotice(notice: QueuedNotice): Promise<Delivery | null>;

  /**
   * The first pending delivery of each active subscription, or of one, where it is to be sent by `nowMs`.
   * Those behind it wait.
   */
  dueDeliveries(nowMs: number, subscriptionId?: string): Promise<readonly DueDelivery[]>;

  /** Keeps how an attempt ended, and says whether the delivery was still there and pending. */
  settleAttempt(settled: SettledAttempt): Promise<boolean>;

  findDelivery(id: string): Promise<Delivery | null>;

  listDeliveries(listing: DeliveryListing): Promise<readonly Delivery[]>;

  listAttempts(deliveryId: string): Promise<readonly DeliveryAttempt[]>;

  /** Queues one delivery again, to be sent at once, or all that were given up; says how many. */
  requeueDeliveries(requeued: RequeuedDeliveries): Promise<number>;

  /** Takes a delivery away that its subscription may not be told. */
  dropDelivery(id: string): Promise<void>;
}

/** What a memory in this process offers to whoever sends its webhooks. */
export interface WebhookStore extends WebhookQueue {
  /** Whose rights a handle of this memory has. */
  rightsOf(handle: Memory): SubscriberRights | null;

  /** Whether a subscription with these rights may be told of a scope now. */
  mayTell(rights: SubscriberRights | null, scope: string): Promise<boolean>;

  /** Takes a subscription away with its deliveries, which the audit log tells of; says whether there was one. */
  removeSubscription(handle: Memory, id: string): Promise<boolean>;

  /**
   * Takes the right to send for `holder` until a time, where nobody else has it, and says whether the
   * holder has it now.
   */
  takeTurn(holder: string, nowMs: number, untilMs: number): Promise<boolean>;

  endTurn(holder: string): Promise<void>;
}
