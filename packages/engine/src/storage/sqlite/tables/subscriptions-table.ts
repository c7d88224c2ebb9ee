import type {
  StoredSubscription,
  StoredSubscriptionChanges,
  SubscriptionListing,
} from "@keepsake/core";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";

/** A subscription, and its number. */
export interface SubscriptionRow {
  readonly number: number;
  readonly subscription: StoredSubscription;
}

/** Who is told what happens. */
export class SubscriptionsTable {
  readonly #add: StatementSync;
  readonly #find: StatementSync;
  readonly #list: StatementSync;
  readonly #change: StatementSync;
  readonly #remove: StatementSync;
  readonly #within: StatementSync;
  readonly #first: StatementSync;

  constructor(database: DatabaseSync) {
    this.#add = database.prepare(
      "INSERT INTO subscriptions (id, created_by, scope, is_active, value) VALUES (?, ?, ?, ?, ?)",
    );
    this.#find = database.prepare("SELECT number, value FROM subscriptions WHERE id = ?");
    this.#list = database.prepare(
      `SELECT number, value FROM subscriptions
       WHERE created_by = :createdBy AND (:afterId IS NULL OR id > :afterId) ORDER BY id LIMIT :limit`,
    );
    this.#change = database.prepare(
      "UPDATE subscriptions SET is_active = ?, value = ? WHERE number = ?",
    );
    this.#remove = database.prepare("DELETE FROM subscriptions WHERE number = ?");
    this.#within = database.prepare(
      `SELECT number, value FROM subscriptions
       WHERE scope = '' OR scope IN (SELECT value FROM json_each(?)) ORDER BY number`,
    );
    this.#first = database.prepare("SELECT number FROM subscriptions LIMIT 1");
  }

  add(subscription: StoredSubscription): void {
    const { id, createdBy, scope, status } = subscription;
    const value = JSON.stringify(subscription);
    this.#add.run(id, createdBy, scope ?? "", Number(status === "active"), value);
  }

  find(id: string): SubscriptionRow | null {
    const found = this.#find.get(id);
    return found === undefined ? null : toRow(found);
  }

  list({ createdBy, afterId, limit }: SubscriptionListing): readonly StoredSubscription[] {
    return this.#list.all({ createdBy, afterId, limit }).map((found) => toRow(found).subscription);
  }

  change(id: string, changes: StoredSubscriptionChanges): StoredSubscription | null {
    const found = this.find(id);
    if (found === null) {
      return null;
    }
    const changed = { ...found.subscription, ...changes };
    const isActive = Number(changed.status === "active");
    this.#change.run(isActive, JSON.stringify(changed), found.number);
    return changed;
  }

  remove(number: number): void {
    this.#remove.run(number);
  }

  /** Whether there is any, of whatever scopes. */
  areAny(): boolean {
    return this.#first.get() !== undefined;
  }

  /** Those of any of some scopes, and those of all. */
  ofScopes(scopes: readonly string[]): readonly SubscriptionRow[] {
    return this.#within.all(JSON.stringify(scopes)).map(toRow);
  }
}

function toRow({ number, value }: Record<string, SQLOutputValue>): SubscriptionRow {
  return { number: Number(number), subscription: JSON.parse(String(value)) };
}
