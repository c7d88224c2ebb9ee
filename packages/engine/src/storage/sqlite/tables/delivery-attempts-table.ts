import type { DeliveryAttempt } from "@keepsake/core";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";

/** Each time that a delivery was sent. */
export class DeliveryAttemptsTable {
  readonly #add: StatementSync;
  readonly #list: StatementSync;

  constructor(database: DatabaseSync) {
    this.#add = database.prepare(
      `INSERT INTO delivery_attempts (delivery, number, at, duration, status, error)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#list = database.prepare(
      `SELECT delivery_attempts.number AS number, delivery_attempts.at AS at, duration,
         delivery_attempts.status AS status, error
       FROM delivery_attempts JOIN deliveries ON deliveries.number = delivery
       WHERE deliveries.id = ? ORDER BY delivery_attempts.number`,
    );
  }

  add(delivery: number, { number, at, durationMs, status, error }: DeliveryAttempt): void {
    this.#add.run(delivery, number, at, durationMs, status, error);
  }

  list(deliveryId: string): readonly DeliveryAttempt[] {
    return this.#list.all(deliveryId).map(toAttempt);
  }
}

function toAttempt(row: Record<string, SQLOutputValue>): DeliveryAttempt {
  const { status, error } = row;
  return {
    number: Number(row["number"]),
    at: String(row["at"]),
    durationMs: Number(row["duration"]),
    status: typeof status === "number" ? status : null,
    error: typeof error === "string" ? error : null,
  };
}
