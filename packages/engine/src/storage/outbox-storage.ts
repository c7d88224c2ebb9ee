import type { AuditDraft } from "../audit/audit-draft.ts";
import type { WebhookQueue } from "@keepsake/core";

/**
 * Subscriptions, and what they are told: an outbox. What happens is queued in the transaction that makes
 * it happen: events by `commitEvents` and `commitTogether`, what is read out of them by
 * `applyDerivation`, unless it was derived before a reset, forgetting by `forget`, and erasing by
 * `endErasure`. Erasing takes away what was queued of the events, or of all of the scope, but for
 * `erasure.completed`.
 */
export interface OutboxStorage extends WebhookQueue {
  /** Takes a subscription away with its deliveries, and says whether there was one, which the audit log tells. */
  removeSubscription(id: string, audit: AuditDraft): Promise<boolean>;

  /** Takes away some of the oldest deliveries that have outlived their time, and says how many. */
  expireDeliveries(outlived: OutlivedDeliveries): Promise<number>;
}

/** Deliveries of what happened before some times, in milliseconds since 1970. */
export interface OutlivedDeliveries {
  /** Of those that arrived. */
  readonly deliveredBeforeMs: number;
  /** Of all others. */
  readonly othersBeforeMs: number;
  /** How many at most. */
  readonly limit: number;
}
