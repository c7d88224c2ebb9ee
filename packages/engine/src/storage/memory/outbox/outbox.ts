import {
  type Delivery,
  type DeliveryAttempt,
  formatTimestamp,
  type StoredSubscription,
} from "@keepsake/core";
import { toDeliveryId } from "../../../outbox/delivery-id.ts";
import type { OutboxEvent } from "../../../outbox/outbox-event.ts";
import { scopeChain } from "../../../scope-path.ts";

/** A delivery as it is kept. */
export interface KeptDelivery extends Pick<
  Delivery,
  "id" | "subscriptionId" | "type" | "scope" | "data"
> {
  recordId: string | null;
  readonly atMs: number;
  status: Delivery["status"];
  nextMs: number;
  tries: number;
  readonly attempts: DeliveryAttempt[];
}

/** A delivery that is to be queued. */
type QueuedDelivery = Pick<
  KeptDelivery,
  "subscriptionId" | "type" | "scope" | "data" | "recordId" | "atMs"
>;

/** Subscriptions, and what they are told in the order of happening. */
export class Outbox {
  readonly subscriptions: Map<string, StoredSubscription> = new Map();
  deliveries: readonly KeptDelivery[] = [];
  readonly #toldRows = new Map<string, number>();
  #lastNumber = 0;

  /** Subscriptions of a scope and of those around it. */
  subscriptionsOf(scope: string): readonly StoredSubscription[] {
    const chain = scopeChain(scope);
    return [...this.subscriptions.values()].filter(
      (subscription) => subscription.scope === null || chain.includes(subscription.scope),
    );
  }

  queueEvents(scope: string, events: readonly OutboxEvent[]): void {
    for (const event of events) {
      for (const { id, events: wanted } of this.subscriptionsOf(scope)) {
        if (wanted === null || wanted.includes(event.type)) {
          this.queue({ ...event, subscriptionId: id });
        }
      }
    }
  }

  queue({ subscriptionId, type, scope, data, recordId, atMs }: QueuedDelivery): KeptDelivery {
    this.#lastNumber += 1;
    const told = { subscriptionId, type, data, atMs };
    const id = toDeliveryId({ number: this.#lastNumber, ...told });
    const fresh = { status: "pending", nextMs: atMs, tries: 0, attempts: [] } as const;
    const kept: KeptDelivery = { id, scope, recordId, ...told, ...fresh, attempts: [] };
    this.deliveries = [...this.deliveries, kept];
    return kept;
  }

  find(id: string): KeptDelivery | undefined {
    return this.deliveries.find((delivery) => delivery.id === id);
  }

  keepOnly(isKept: (delivery: KeptDelivery) => boolean): number {
    const before = this.deliveries.length;
    this.deliveries = this.deliveries.filter(isKept);
    return before - this.deliveries.length;
  }

  /** Takes away those of a scope but for erasures that came to their end. */
  eraseScope(scope: string): void {
    this.keepOnly((kept) => kept.scope !== scope || kept.type === "erasure.completed");
  }

  /** Takes away those about some records. */
  eraseRecords(ids: readonly string[]): void {
    this.keepOnly(({ recordId }) => !ids.includes(recordId ?? ""));
  }

  /** Lets those about some records be about another one. */
  moveRecords(ids: readonly string[], to: string): void {
    this.deliveries = this.deliveries.map((kept) =>
      ids.includes(kept.recordId ?? "") ? Object.assign(kept, { recordId: to }) : kept,
    );
  }

  /** Notes that what was read out of a scope up to a row was told. */
  noteReset(scope: string, throughRow: number): void {
    this.#toldRows.set(scope, Math.max(throughRow, this.toldRow(scope)));
  }

  toldRow(scope: string): number {
    return this.#toldRows.get(scope) ?? 0;
  }
}

/** A delivery as the port gives it. */
export function toDelivery(kept: KeptDelivery): Delivery {
  const { id, subscriptionId, type, scope, data, status, atMs, nextMs, attempts } = kept;
  return {
    id,
    subscriptionId,
    type,
    timestamp: formatTimestamp(atMs),
    scope,
    data,
    status,
    attempts: attempts.length,
    nextAttemptAt: status === "pending" ? formatTimestamp(nextMs) : null,
  };
}
