import {
  type Delivery,
  type DeliveryListing,
  type DueDelivery,
  formatTimestamp,
  type JsonObject,
  type SettledAttempt,
} from "@keepsake/core";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { toDeliveryId, toDeliveryNumber } from "../../../outbox/delivery-id.ts";

/** A delivery that is to be queued. */
export interface QueuedDelivery {
  readonly subscription: { readonly number: number; readonly id: string };
  readonly type: string;
  readonly scope: string | null;
  readonly recordId: string | null;
  readonly data: JsonObject;
  readonly atMs: number;
}

const columns = `deliveries.number AS number, deliveries.id AS id, type, deliveries.scope AS scope, data,
  at, deliveries.status AS status, attempts, tries, next_at, subscriptions.id AS subscription_id`;
const select = `SELECT ${columns} FROM deliveries
  JOIN subscriptions ON subscriptions.number = deliveries.subscription`;

/** What subscriptions are told, in the order of happening. */
export class DeliveriesTable {
  readonly #nextNumber: StatementSync;
  readonly #add: StatementSync;
  readonly #find: StatementSync;
  readonly #due: StatementSync;
  readonly #list: StatementSync;
  readonly #listOfStatus: StatementSync;
  readonly #settle: StatementSync;
  readonly #requeueOne: StatementSync;
  readonly #requeueDead: StatementSync;
  readonly #hasAny: StatementSync;
  readonly #move: StatementSync;

  constructor(database: DatabaseSync) {
    this.#nextNumber = database.prepare(
      "SELECT coalesce(max(seq), 0) + 1 AS next FROM sqlite_sequence WHERE name = 'deliveries'",
    );
    this.#add = database.prepare(
      `INSERT INTO deliveries
         (number, id, subscription, type, scope, record_id, data, at, status, attempts, tries, next_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, 0, ?)`,
    );
    this.#find = database.prepare(`${select} WHERE deliveries.id = ?`);
    this.#due = database.prepare(
      `SELECT ${columns}, value FROM subscriptions JOIN deliveries ON deliveries.number =
         (SELECT min(head.number) FROM deliveries AS head
          WHERE head.subscription = subscriptions.number AND head.status = 'pending')
       WHERE is_active = 1 AND (tries = 0 OR next_at <= :nowMs)
         AND (:subscriptionId IS NULL OR subscriptions.id = :subscriptionId)
       ORDER BY subscriptions.number`,
    );
    const latest = "deliveries.number < :before ORDER BY deliveries.number DESC LIMIT :limit";
    const listed = `${select} WHERE subscriptions.id = :subscriptionId AND`;
    this.#list = database.prepare(`${listed} ${latest}`);
    this.#listOfStatus = database.prepare(`${listed} deliveries.status = :status AND ${latest}`);
    this.#settle = database.prepare(
      `UPDATE deliveries
       SET status = ?, next_at = ?, attempts = attempts + 1, tries = tries + 1
       WHERE id = ? AND status = 'pending' RETURNING number, attempts`,
    );
    const requeue = "UPDATE deliveries SET status = 'pending', tries = 0, next_at = ? WHERE";
    this.#requeueOne = database.prepare(`${requeue} subscription = ? AND id = ?`);
    this.#requeueDead = database.prepare(
      `${requeue} subscription = ? AND at >= ? AND status = 'dead'`,
    );
    this.#hasAny = database.prepare("SELECT 1 FROM deliveries LIMIT 1");
    this.#move = database.prepare(
      "UPDATE deliveries SET record_id = ? WHERE record_id IN (SELECT value FROM json_each(?))",
    );
  }

  /** Queues a delivery and gives its id. */
  queue({ subscription, type, scope, recordId, data, atMs }: QueuedDelivery): string {
    const number = Number(this.#nextNumber.get()?.["next"] ?? 1);
    const id = toDeliveryId({ number, subscriptionId: subscription.id, type, data, atMs });
    const text = JSON.stringify(data);
    this.#add.run(number, id, subscription.number, type, scope, recordId, text, atMs, atMs);
    return id;
  }

  find(id: string): Delivery | null {
    const found = this.#find.get(id);
    return found === undefined ? null : toDelivery(found);
  }

  due(nowMs: number, subscriptionId: string | null): readonly DueDelivery[] {
    return this.#due.all({ nowMs, subscriptionId }).map((row) => ({
      delivery: toDelivery(row),
      subscription: JSON.parse(String(row["value"])),
      tries: Number(row["tries"]),
    }));
  }

  list({ subscriptionId, status, beforeId, limit }: DeliveryListing): readonly Delivery[] {
    const before = beforeId === null ? Number.MAX_SAFE_INTEGER : toDeliveryNumber(beforeId);
    const listing = { subscriptionId, before, limit };
    const found =
      status === null ? this.#list.all(listing) : this.#listOfStatus.all({ ...listing, status });
    return found.map(toDelivery);
  }

  /** Takes over how an attempt ended; gives its number and that of the delivery, null where it is not pending. */
  settle({
    deliveryId,
    status,
    nextAttemptMs,
  }: SettledAttempt): { readonly number: number; readonly attempt: number } | null {
    const found = this.#settle.get(status, nextAttemptMs, deliveryId);
    return found === undefined
      ? null
      : { number: Number(found["number"]), attempt: Number(found["attempts"]) };
  }

  hasAny(): boolean {
    return this.#hasAny.get() !== undefined;
  }

  /** Lets those about some records be about another one. */
  move(recordIds: readonly string[], to: string): void {
    this.#move.run(to, JSON.stringify(recordIds));
  }

  requeueOne(subscription: number, id: string, nowMs: number): number {
    return Number(this.#requeueOne.run(nowMs, subscription, id).changes);
  }

  requeueDead(subscription: number, sinceMs: number, nowMs: number): number {
    return Number(this.#requeueDead.run(nowMs, subscription, sinceMs).changes);
  }
}

function toDelivery(row: Record<string, SQLOutputValue>): Delivery {
  const { scope, status } = row;
  const isPending = status === "pending";
  return {
    id: String(row["id"]),
    subscriptionId: String(row["subscription_id"]),
    type: String(row["type"]),
    timestamp: formatTimestamp(Number(row["at"])),
    scope: typeof scope === "string" ? scope : null,
    data: JSON.parse(String(row["data"])),
    status: isPending ? "pending" : status === "dead" ? "dead" : "delivered",
    attempts: Number(row["attempts"]),
    nextAttemptAt: isPending ? formatTimestamp(Number(row["next_at"])) : null,
  };
}
