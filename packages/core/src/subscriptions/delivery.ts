import type { JsonObject } from "../json.ts";

/** What can become of a delivery: it is still to be sent, it arrived, or it was given up. */
export const deliveryStatuses = ["pending", "delivered", "dead"] as const;

/** What became of a delivery. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Something that a subscription is told. It holds ids, and nothing that was said. */
export interface Delivery {
  /** `msg_` and 26 characters: its `webhook-id`, the same each time it is sent. */
  readonly id: string;
  readonly subscriptionId: string;
  /** Such as `experience.captured`. */
  readonly type: string;
  /** When that happened, RFC 3339 in UTC. */
  readonly timestamp: string;
  /** Where; null for what concerns no scope. */
  readonly scope: string | null;
  readonly data: JsonObject;
  readonly status: DeliveryStatus;
  /** How often it was sent. */
  readonly attempts: number;
  /** When it is sent next, RFC 3339 in UTC; null unless it is pending. */
  readonly nextAttemptAt: string | null;
}

/** One time that a delivery was sent. */
export interface DeliveryAttempt {
  /** Its place among those of its delivery, from 1. */
  readonly number: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** Milliseconds until it was answered, or failed. */
  readonly durationMs: number;
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** Why it did not arrive; null where it did. */
  readonly error: string | null;
}
