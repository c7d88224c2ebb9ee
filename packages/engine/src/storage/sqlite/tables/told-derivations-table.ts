import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Up to which row of a scope what is read out of it was told, before it was reset. */
export class ToldDerivationsTable {
  readonly #note: StatementSync;
  readonly #find: StatementSync;

  constructor(database: DatabaseSync) {
    this.#note = database.prepare(
      `INSERT INTO told_derivations (scope, through_row) VALUES (?, ?)
       ON CONFLICT (scope) DO UPDATE SET through_row = max(through_row, excluded.through_row)`,
    );
    this.#find = database.prepare("SELECT through_row FROM told_derivations WHERE scope = ?");
  }

  note(scopeNumber: number, throughRow: number): void {
    this.#note.run(scopeNumber, throughRow);
  }

  /** 0 where it was never reset. */
  throughRow(scopeNumber: number): number {
    return Number(this.#find.get(scopeNumber)?.["through_row"] ?? 0);
  }
}
