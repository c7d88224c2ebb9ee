import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Pages of an index that one step writes anew: about a millisecond's work. */
const pagesPerStep = 8;

/**
 * Merges the parts of the text indexes. Every write adds a part, and a search looks into each, so that
 * one in ten parts takes twice as long as one in a single part.
 */
export class IndexMerger {
  readonly #merges: readonly StatementSync[];
  readonly #countChanges: StatementSync;

  constructor(database: DatabaseSync) {
    this.#merges = ["event_index", "fact_index"].map((index) =>
      database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${pagesPerStep})`),
    );
    this.#countChanges = database.prepare("SELECT total_changes() AS changes");
  }

  /** Merges a little, and says whether there was anything to merge. */
  step(): boolean {
    return this.#merges.some((merge) => this.#changesBy(merge) > 1);
  }

  /** A merge that finds nothing to do counts as one change; SQLite tells no other way. */
  #changesBy(merge: StatementSync): number {
    const before = this.#totalChanges();
    merge.run();
    return this.#totalChanges() - before;
  }

  #totalChanges(): number {
    return Number(this.#countChanges.get()?.["changes"]);
  }
}
