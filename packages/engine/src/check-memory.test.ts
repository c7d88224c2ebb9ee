import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, test } from "vitest";
import { checkMemory } from "./check-memory.ts";
import { openMemory } from "./open-memory.ts";
import { useTemporaryFolder } from "./testing/temporary-folder.ts";

const folder = useTemporaryFolder();
let path = "";

beforeEach(async () => {
  path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const items = Array.from({ length: 200 }, (_, number) => `I like city ${number}.`);
  await memory.experienceBulk("user:ana", items, { wait: "consolidated" });
  await memory.close();
});

function change(sql: string): void {
  const database = new DatabaseSync(path, { defensive: false });
  database.exec(sql);
  database.close();
}

test("a sound file is sound, also while it is open", async () => {
  const memory = await openMemory({ path });
  expect(await checkMemory({ path })).toMatchObject({
    damage: [],
    audit: { valid: true, length: 1 },
  });
  await memory.close();
});

test("pages that were written over are found", async () => {
  const file = openSync(path, "r+");
  const size = statSync(path).size;
  for (let at = 4096 * 3; at < size; at += 4096 * 5) {
    writeSync(file, Buffer.alloc(2048, 0xa5), 0, 2048, at);
  }
  closeSync(file);
  const { damage, audit } = await checkMemory({ path });
  expect(damage.length).toBeGreaterThan(0);
  expect(audit).toBeNull();
});

test("a text index that lost a part is found", async () => {
  change("DELETE FROM event_index_data WHERE id = (SELECT max(id) FROM event_index_data)");
  expect((await checkMemory({ path })).damage).toEqual([expect.stringContaining("event_index")]);
});

test("an index that lost a row is found", async () => {
  change(`
    PRAGMA writable_schema = ON;
    CREATE TABLE aside AS SELECT sql FROM sqlite_schema WHERE name = 'facts_known';
    UPDATE sqlite_schema SET sql = replace(sql, 'IS NULL', 'IS NULL AND row > 5')
      WHERE name = 'facts_known';
  `);
  change("REINDEX facts_known");
  change(`
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = (SELECT sql FROM aside) WHERE name = 'facts_known';
    DROP TABLE aside;
  `);
  expect((await checkMemory({ path })).damage).toContainEqual(
    expect.stringContaining("missing from index facts_known"),
  );
});

test("a row of the audit log that was changed is found", async () => {
  change("UPDATE audit SET body = replace(body, 'ana', 'bob')");
  expect(await checkMemory({ path })).toMatchObject({
    damage: [],
    audit: { valid: false, firstBroken: { index: 0 } },
  });
});

test("a file that is not there is refused, and not made", async () => {
  await expect(checkMemory({ path: folder.join("none.db") })).rejects.toMatchObject({
    field: "path",
  });
});
