import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { scopeRegistryMigration } from "./005-scope-registry.ts";
import { migrations } from "./migrations.ts";

test("scopes written to before there was a registry date from their earliest event", () => {
  const database = new DatabaseSync(":memory:");
  for (const migration of migrations.slice(0, migrations.indexOf(scopeRegistryMigration))) {
    database.exec(migration);
  }
  const scope = database.prepare("INSERT INTO scopes VALUES (?, ?, 0, 0, 0, 0, 0, 0, 0, -1)");
  const event = database.prepare(
    `INSERT INTO events (scope, observed_at, recorded_at, session, word_count, is_question,
       kind, id, modality, body) VALUES (?, 0, ?, 0, 0, 0, 'text', ?, 'observation', '')`,
  );
  scope.run(1, "user:ana");
  scope.run(2, "user:bo");
  event.run(1, 9_000, "evt_2");
  event.run(1, 8_000, "evt_1");
  const startMs = Date.now();
  database.exec(scopeRegistryMigration);
  const created = database.prepare("SELECT created_at FROM scopes ORDER BY number").all();
  const [ana, bo] = created.map((row) => Number(row["created_at"]));
  expect(ana).toBe(8_000);
  expect(bo).toBeGreaterThanOrEqual(startMs);
  expect(bo).toBeLessThanOrEqual(Date.now());
  database.close();
});
