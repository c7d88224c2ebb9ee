import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { auditOf } from "../../testing/audit-of.ts";
import { useTemporaryFolder } from "../../testing/temporary-folder.ts";
import type { AuditListing } from "../audit-storage.ts";
import type { Storage } from "../storage.ts";
import { createMemoryStorage } from "../memory/memory-storage.ts";
import { openSqliteStorage } from "./sqlite-storage.ts";

const folder = useTemporaryFolder();
const rows = 2_500;
const scopes = ["org:a", "org:b"];
const everything = { since: null, until: null, beforeIndex: null, limit: rows };

async function fill(storage: Storage): Promise<void> {
  const drafts = Array.from({ length: rows }, (_, place) => ({
    ...auditOf(scopes[place % 2] ?? ""),
    operation: place === 4 ? "forget" : "experience",
  }));
  await storage.appendAudit([...drafts, { ...auditOf(""), scope: null }]);
}

/** How many rows the index of the file has. */
function countIndexed(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true });
  const found = database.prepare("SELECT count(*) AS count FROM audit_scopes").get();
  database.close();
  return found?.["count"];
}

async function tidyAll(storage: Storage): Promise<void> {
  while (await storage.tidyUp());
}

test("tidying up puts the rows into the index by scope, some at a time", async () => {
  const path = folder.join("memory.db");
  const storage = await openSqliteStorage(path);
  await fill(storage);
  const counts: unknown[] = [countIndexed(path)];
  while (await storage.tidyUp()) {
    counts.push(countIndexed(path));
  }
  expect([...counts, countIndexed(path)]).toEqual([0, 1_000, 2_000, rows]);
  await expect(storage.tidyUp()).resolves.toBe(false);
  await storage.close();
});

test("two at once put each row there once, while one of them lists", async () => {
  const path = folder.join("memory.db");
  const [one, other] = [await openSqliteStorage(path), await openSqliteStorage(path)];
  await fill(one);
  const listing = one.listAudit({ ...everything, scope: "org:a" });
  await Promise.all([tidyAll(one), tidyAll(other)]);
  expect(await listing).toHaveLength(rows / 2);
  expect(countIndexed(path)).toBe(rows);
  await one.close();
  await other.close();
});

test.each<Partial<AuditListing>>([
  {},
  { limit: 3 },
  { limit: 3, beforeIndex: 2_000 },
  { operation: "forget" },
  { operation: "experience", limit: 1_249 },
  { operation: "none" },
  { operation: "forget", beforeIndex: 4 },
])("a listing of %j is the same as of the plainest storage", async (wanted) => {
  const [storage, plainest] = [await openSqliteStorage(":memory:"), createMemoryStorage()];
  await fill(storage);
  await fill(plainest);
  for (const scope of [...scopes, "org:c"]) {
    const listing = { ...everything, scope, ...wanted };
    const indexes = (await storage.listAudit(listing)).map(({ index }) => index);
    expect(indexes).toEqual((await plainest.listAudit(listing)).map(({ index }) => index));
  }
  await storage.close();
});
