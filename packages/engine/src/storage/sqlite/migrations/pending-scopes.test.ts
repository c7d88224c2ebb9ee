import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { ScopesTable } from "../tables/scopes-table.ts";
import { pendingScopesMigration } from "./013-pending-scopes.ts";
import { migrations } from "./migrations.ts";

test("of a file written before, scopes that are not derived to their end are still pending", () => {
  const database = new DatabaseSync(":memory:");
  for (const migration of migrations.slice(0, migrations.indexOf(pendingScopesMigration))) {
    database.exec(migration);
  }
  const add = database.prepare(
    `INSERT INTO scopes (path, event_count, forgotten_count, last_row, last_observed_at, last_session,
       derived_row) VALUES (?, 1, 0, ?, 0, 0, ?)`,
  );
  add.run("user:ana", 7, 7);
  add.run("user:bo", 9, 4);
  database.exec(pendingScopesMigration);
  const scopes = new ScopesTable(database);
  const pending = scopes.nextPending();
  expect(pending?.path).toBe("user:bo");
  scopes.setDerivation(pending?.number ?? 0, 9);
  expect(scopes.nextPending()).toBeNull();
  database.close();
});
