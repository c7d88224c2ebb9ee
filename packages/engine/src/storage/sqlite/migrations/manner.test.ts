import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { mannerMigration } from "./014-manner.ts";
import { migrations } from "./migrations.ts";

test("of events written before manners were read nothing is known", () => {
  const database = new DatabaseSync(":memory:");
  for (const migration of migrations.slice(0, migrations.indexOf(mannerMigration))) {
    database.exec(migration);
  }
  database.exec(
    `INSERT INTO events (scope, observed_at, recorded_at, session, word_count, is_question,
       kind, id, modality, body) VALUES (1, 0, 0, 0, 2, 0, 'text', 'evt_1', 'observation', 'I left')`,
  );
  database.exec(mannerMigration);
  expect(database.prepare("SELECT id, manner FROM events").all()).toEqual([
    { id: "evt_1", manner: 0 },
  ]);
  database.close();
});
