import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { lateMergesMigration } from "./012-late-merges.ts";
import { migrations } from "./migrations.ts";

/** Parts of the index, each of which is told by the first page of its own. */
function countParts(database: DatabaseSync): number {
  const parts = "SELECT count(DISTINCT segid) AS parts FROM event_index_idx";
  return Number(database.prepare(parts).get()?.["parts"]);
}

test("a file written before finds what it held, and merges its parts later", () => {
  const database = new DatabaseSync(":memory:");
  for (const migration of migrations.slice(0, migrations.indexOf(lateMergesMigration))) {
    database.exec(migration);
  }
  const add = database.prepare("INSERT INTO event_index (rowid, words) VALUES (?, ?)");
  const found = database.prepare(
    "SELECT count(*) AS rows FROM event_index WHERE event_index MATCH ?",
  );
  const addParts = (from: number, count: number): void => {
    for (let row = from; row < from + count; row += 1) {
      add.run(row, `${"word ".repeat(3)} ${row}`);
    }
  };
  addParts(1, 30);
  const before = countParts(database);
  database.exec(lateMergesMigration);
  addParts(31, 14);
  expect(countParts(database)).toBe(before + 14);
  expect(found.get("word")).toMatchObject({ rows: 44 });
  expect(found.get("17")).toMatchObject({ rows: 1 });
  database.close();
});
