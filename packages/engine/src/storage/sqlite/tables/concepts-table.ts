import type { Concept, SynthesisJob } from "@keepsake/core";
import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Concepts in versions, and the syntheses that wrote them. */
export class ConceptsTable {
  readonly #insert: StatementSync;
  readonly #latest: StatementSync;
  readonly #replace: StatementSync;
  readonly #ofScope: StatementSync;
  readonly #remove: StatementSync;
  readonly #saveJob: StatementSync;
  readonly #findJob: StatementSync;
  readonly #lastJob: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      "INSERT INTO concepts (scope, id, version, body) VALUES (?, ?, ?, ?)",
    );
    this.#latest = database.prepare(
      "SELECT row, body FROM concepts WHERE scope = ? AND id = ? ORDER BY version DESC LIMIT 1",
    );
    this.#replace = database.prepare("UPDATE concepts SET body = ? WHERE row = ?");
    this.#ofScope = database.prepare(
      "SELECT body FROM concepts WHERE scope = ? ORDER BY id, version",
    );
    this.#remove = database.prepare(
      "DELETE FROM concepts WHERE scope = ? AND id = ? AND version = ?",
    );
    this.#saveJob = database.prepare(
      `INSERT INTO syntheses (id, scope, body) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
    );
    this.#findJob = database.prepare("SELECT body FROM syntheses WHERE id = ?");
    this.#lastJob = database.prepare(
      `SELECT body FROM syntheses WHERE scope = ? AND body ->> 'status' = 'completed'
       ORDER BY body ->> 'startedAt' DESC LIMIT 1`,
    );
  }

  /** Adds a version and closes the one before it. */
  add(scopeNumber: number, concept: Concept): void {
    const latest = this.#latest.get(scopeNumber, concept.id);
    if (latest !== undefined) {
      const before: Concept = JSON.parse(String(latest["body"]));
      const closed = { ...before, recordedTo: before.recordedTo ?? concept.recordedFrom };
      this.#replace.run(JSON.stringify(closed), Number(latest["row"]));
    }
    this.#insert.run(scopeNumber, concept.id, concept.version, JSON.stringify(concept));
  }

  remove(scopeNumber: number, { id, version }: Pick<Concept, "id" | "version">): void {
    this.#remove.run(scopeNumber, id, version);
  }

  ofScope(scopeNumber: number): readonly Concept[] {
    return this.#ofScope.all(scopeNumber).map((row) => JSON.parse(String(row["body"])));
  }

  saveJob(scopeNumber: number, job: SynthesisJob): void {
    this.#saveJob.run(job.jobId, scopeNumber, JSON.stringify(job));
  }

  findJob(id: string): SynthesisJob | null {
    const found = this.#findJob.get(id);
    return found === undefined ? null : JSON.parse(String(found["body"]));
  }

  lastJob(scopeNumber: number): SynthesisJob | null {
    const found = this.#lastJob.get(scopeNumber);
    return found === undefined ? null : JSON.parse(String(found["body"]));
  }
}
