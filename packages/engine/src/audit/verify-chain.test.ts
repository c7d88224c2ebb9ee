import { expect, test } from "vitest";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "../testing/audit-of.ts";
import { tamper } from "../testing/audited-file.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";
import { verifyAudit } from "./verify-audit.ts";

const folder = useTemporaryFolder();
const rows = 3_001;

async function openLog(path: string): Promise<Storage> {
  const storage = await openSqliteStorage(path);
  await storage.appendAudit(Array.from({ length: rows }, () => auditOf("org:acme")));
  return storage;
}

test.each([0, 999, 1_000, 1_001, 2_000, 2_999, 3_000])(
  "row %i of a log of several pages is missed, and found where it was changed",
  async (index) => {
    const path = folder.join("memory.db");
    const storage = await openLog(path);
    tamper(path, (file) => file.exec(`UPDATE audit SET body = '{}' WHERE number = ${index}`));
    expect((await verifyAudit(storage, {})).firstBroken?.index).toBe(index);
    tamper(path, (file) => file.exec(`DELETE FROM audit WHERE number = ${index}`));
    expect((await verifyAudit(storage, {})).firstBroken?.index).toBe(index);
    await storage.close();
  },
);

test("of two breaks the first is told, be it an anchor or a row", async () => {
  const path = folder.join("memory.db");
  const storage = await openLog(path);
  tamper(path, (file) => file.exec("UPDATE audit SET body = '{}' WHERE number = 500"));
  const hash = "f".repeat(64);
  const firstBroken = async (anchor: string): Promise<number | undefined> =>
    (await verifyAudit(storage, { anchor: { id: anchor, hash } })).firstBroken?.index;
  expect(await firstBroken("audit_000000000400")).toBe(400);
  expect(await firstBroken("audit_000000000600")).toBe(500);
  await storage.close();
});

test("rows that are written while it is checked are no break", async () => {
  const storage = await openLog(":memory:");
  const checking = verifyAudit(storage, {});
  await storage.appendAudit([auditOf("org:acme")]);
  expect(await checking).toMatchObject({ valid: true, length: rows });
  expect(await verifyAudit(storage, {})).toMatchObject({ valid: true, length: rows + 1 });
  await storage.close();
});

test("the event loop turns between pages, and a signal ends the check", async () => {
  const storage = await openLog(":memory:");
  const controller = new AbortController();
  let turns = 0;
  const count = (): void => {
    turns += 1;
    if (turns === 2) {
      controller.abort("enough");
    }
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  await expect(verifyAudit(storage, {}, controller.signal)).rejects.toBe("enough");
  expect(turns).toBe(2);
  await expect(verifyAudit(storage, {})).resolves.toMatchObject({ valid: true });
  expect(turns).toBeGreaterThanOrEqual(5);
  clearImmediate(counting);
  await storage.close();
});
