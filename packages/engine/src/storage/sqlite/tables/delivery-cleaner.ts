import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { OutlivedDeliveries } from "../../outbox-storage.ts";

/** Takes deliveries away, with their attempts. */
export class DeliveryCleaner {
  readonly #ofId: Removal;
  readonly #ofSubscription: Removal;
  readonly #ofScope: Removal;
  readonly #ofRecords: Removal;
  readonly #ofTime: Removal;

  constructor(database: DatabaseSync) {
    this.#ofId = prepare(database, "id = ?");
    this.#ofSubscription = prepare(database, "subscription = ?");
    this.#ofScope = prepare(database, "scope = ? AND type <> 'erasure.completed'");
    this.#ofRecords = prepare(database, "record_id IN (SELECT value FROM json_each(?))");
    this.#ofTime = prepare(
      database,
      `number IN (SELECT number FROM deliveries
         WHERE at < max(?1, ?2) AND at < CASE status WHEN 'delivered' THEN ?1 ELSE ?2 END
         ORDER BY at, number LIMIT ?3)`,
    );
  }

  removeOne(id: string): void {
    run(this.#ofId, id);
  }

  removeOfSubscription(number: number): void {
    run(this.#ofSubscription, number);
  }

  /** Those of a scope but for erasures that came to their end. */
  removeOfScope(scope: string): void {
    run(this.#ofScope, scope);
  }

  /** Those about some records. */
  removeOfRecords(ids: readonly string[]): void {
    run(this.#ofRecords, JSON.stringify(ids));
  }

  /** The oldest of those that have outlived their time; says how many. */
  removeOutlived({ deliveredBeforeMs, othersBeforeMs, limit }: OutlivedDeliveries): number {
    return run(this.#ofTime, deliveredBeforeMs, othersBeforeMs, limit);
  }
}

interface Removal {
  readonly attempts: StatementSync;
  readonly deliveries: StatementSync;
}

function prepare(database: DatabaseSync, condition: string): Removal {
  return {
    attempts: database.prepare(
      `DELETE FROM delivery_attempts WHERE delivery IN
         (SELECT number FROM deliveries WHERE ${condition})`,
    ),
    deliveries: database.prepare(`DELETE FROM deliveries WHERE ${condition}`),
  };
}

function run(removal: Removal, ...values: readonly (string | number)[]): number {
  removal.attempts.run(...values);
  return Number(removal.deliveries.run(...values).changes);
}
