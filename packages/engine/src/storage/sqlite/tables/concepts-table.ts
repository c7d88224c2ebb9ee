import type { Concept, SynthesisJob } from "@keepsake/core";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { erasedProblem } from "../../erased-problem.ts";

/** Concepts in versions, and the syntheses that wrote them. */
export class ConceptsTable {
  readonly #insert: StatementSync;
  readonly #latest: StatementSync;
  readonly #replace: StatementSync;
  readonly #ofScope: StatementSync;
  readonly #versions: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeResting: StatementSync;
  readonly #saveJob: StatementSync;
  readonly #findJob: StatementSync;
  readonly #lastJob: StatementSync;
  readonly #removeScope: StatementSync;
  readonly #eraseJobs: StatementSync;
  readonly #eraseProblems: StatementSync;

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
    this.#versions = database.prepare(
      `SELECT body FROM scopes CROSS JOIN concepts ON concepts.scope = scopes.number
       WHERE concepts.id = ? ORDER BY scopes.path, version`,
    );
    this.#remove = database.prepare(
      "DELETE FROM concepts WHERE scope = ? AND id = ? AND version = ?",
    );
    this.#removeResting = database.prepare(
      `DELETE FROM concepts WHERE scope = ? AND EXISTS (
         SELECT 1 FROM json_each(body, '$.supports') AS support
         WHERE support.value IN (SELECT value FROM json_each(?)))`,
    );
    this.#saveJob = database.prepare(
      `INSERT INTO syntheses (id, scope, body) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE syntheses.body <> 'null'`,
    );
    this.#findJob = database.prepare("SELECT body FROM syntheses WHERE id = ?");
    this.#lastJob = database.prepare(
      `SELECT body FROM syntheses WHERE scope = ? AND body ->> 'status' = 'completed'
       ORDER BY body ->> 'startedAt' DESC LIMIT 1`,
    );
    this.#removeScope = database.prepare("DELETE FROM concepts WHERE scope = ?");
    this.#eraseJobs = database.prepare("UPDATE syntheses SET body = 'null' WHERE scope = ?");
    this.#eraseProblems = database.prepare(
      `UPDATE syntheses SET body = json_set(body, '$.problem', ?)
       WHERE scope = ? AND body ->> 'problem' IS NOT NULL`,
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

  /** Takes away what rests on any of some events or facts. */
  removeResting(scopeNumber: number, ids: readonly string[]): void {
    this.#removeResting.run(scopeNumber, JSON.stringify(ids));
  }

  removeScope(scopeNumber: number): void {
    this.#removeScope.run(scopeNumber);
  }

  ofScope(scopeNumber: number): readonly Concept[] {
    return this.#ofScope.all(scopeNumber).map((row) => JSON.parse(String(row["body"])));
  }

  /** Every version of a concept, looked up scope by scope. */
  versionsOf(id: string): readonly Concept[] {
    return this.#versions.all(id).map((row) => JSON.parse(String(row["body"])));
  }

  /** Takes away the concepts of a scope, and all that syntheses of it say; one under way says no more. */
  eraseScope(scopeNumber: number): void {
    this.removeScope(scopeNumber);
    this.#eraseJobs.run(scopeNumber);
  }

  /** Takes away why syntheses of a scope failed. */
  eraseProblems(scopeNumber: number): void {
    this.#eraseProblems.run(erasedProblem, scopeNumber);
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
