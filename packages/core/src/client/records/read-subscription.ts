import type { Delivery, DeliveryAttempt } from "../../subscriptions/delivery.ts";
import type { KeyedSubscription, Subscription } from "../../subscriptions/subscription.ts";
import { type Reader, recordReader, type Shape } from "./read-record.ts";

const shape: Shape<Subscription> = {
  id: "",
  url: "",
  events: null,
  scope: null,
  description: null,
  status: "active",
  pausedBecause: null,
  timeoutMs: 0,
  signing: "hmac",
  publicKey: null,
  createdBy: "",
  createdAt: "",
  updatedAt: "",
};

/** Reads a subscription. */
export const readSubscription: Reader<Subscription> = recordReader<Subscription>(shape);

/** Reads a subscription with a new key. */
export const readKeyedSubscription: Reader<KeyedSubscription> = recordReader<KeyedSubscription>({
  ...shape,
  secret: null,
});

/** Reads what a subscription is told. */
export const readDelivery: Reader<Delivery> = recordReader<Delivery>({
  id: "",
  subscriptionId: "",
  type: "",
  timestamp: "",
  scope: null,
  data: {},
  status: "pending",
  attempts: 0,
  nextAttemptAt: null,
});

/** Reads one time that it was sent. */
export const readAttempt: Reader<DeliveryAttempt> = recordReader<DeliveryAttempt>({
  number: 0,
  at: "",
  durationMs: 0,
  status: null,
  error: null,
});

/** Reads how many are sent again. */
export const readRedelivered: Reader<{ readonly queued: number }> = recordReader<{
  readonly queued: number;
}>({ queued: 0 });
