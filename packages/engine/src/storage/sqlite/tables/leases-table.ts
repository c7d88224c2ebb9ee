import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Lease } from "../../lease-storage.ts";

/** Rights to do something alone, for a time. */
export class LeasesTable {
  readonly #take: StatementSync;
  readonly #release: StatementSync;

  constructor(database: DatabaseSync) {
    this.#take = database.prepare(
      `INSERT INTO leases (name, holder, held_until) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
       WHERE holder = excluded.holder OR held_until <= ?`,
    );
    this.#release = database.prepare("DELETE FROM leases WHERE name = ? AND holder = ?");
  }

  /** Takes a lease, and says whether the holder has it now. */
  take({ name, holder, nowMs, untilMs }: Lease): boolean {
    return Number(this.#take.run(name, holder, untilMs, nowMs).changes) > 0;
  }

  release(name: string, holder: string): void {
    this.#release.run(name, holder);
  }
}
