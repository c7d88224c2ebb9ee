import { beforeEach, describe, expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { fileRows, tamper, verifyFile, writeAuditedFile } from "../testing/audited-file.ts";
import { rewriteFrom, rowAt } from "../testing/tamperings.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";
import { tamperingCases } from "../testing/tampering-cases.ts";

const folder = useTemporaryFolder();
const rows = 8;
let path = "";

beforeEach(async () => {
  path = folder.join("memory.db");
  await writeAuditedFile(path, rows);
});

const runSql = (sql: string): void => tamper(path, (database) => database.exec(sql));

describe("checking a log in a file finds, and locates,", () => {
  test.each(tamperingCases)("%s, at row %i", async (_, index, work) => {
    tamper(path, work);
    const { valid, firstBroken } = await verifyFile(path);
    expect(valid).toBe(false);
    expect(firstBroken).toMatchObject({ index, id: `audit_00000000000${index}` });
    expect(firstBroken?.reason).toMatch(/^(it|a row)/);
  });
});

test("an untouched log is valid, also where its file was packed anew", async () => {
  const hash = fileRows(path).at(-1)?.hash;
  const found = { valid: true, length: rows, headHash: hash, firstBroken: null };
  expect(await verifyFile(path)).toMatchObject(found);
  runSql("VACUUM");
  expect(await verifyFile(path)).toMatchObject(found);
});

test("rows removed at the end stay missing when more is written", async () => {
  runSql("DELETE FROM audit WHERE number >= 6");
  await writeAuditedFile(path, 3);
  expect((await verifyFile(path)).firstBroken?.index).toBe(6);
});

test("a row removed at the end of an open file stays missing when more is written", async () => {
  const memory = await openMemory({ path });
  await memory.experience("user:ana", "one");
  await memory.experience("user:ana", "two");
  runSql("DELETE FROM audit WHERE number = 9");
  await memory.experience("user:ana", "three");
  expect((await memory.verifyAudit()).firstBroken?.index).toBe(9);
  await memory.close();
});

test("a write that fails leaves no gap", async () => {
  const memory = await openMemory({ path });
  runSql(`CREATE TRIGGER fails BEFORE UPDATE OF last_audit ON scopes
          BEGIN SELECT RAISE(ABORT, 'no'); END`);
  await expect(memory.experience("user:ana", "one")).rejects.toThrow("no");
  runSql("DROP TRIGGER fails");
  await memory.addTimePhrase("user:ana", {
    name: "t",
    anchor: "2026-01-01",
    expression: "P0D..P4M",
  });
  await memory.experience("user:ana", "two");
  expect(await memory.verifyAudit()).toMatchObject({ valid: true, length: rows + 2 });
  await memory.close();
});

test("a log written anew to its end is found by an anchor alone", async () => {
  const anchorAt = (index: number): { id: string; hash: string } => ({
    id: `audit_00000000000${index}`,
    hash: tamper(path, (database) => rowAt(database, index).hash),
  });
  const [before, behind] = [anchorAt(2), anchorAt(5)];
  tamper(path, (database) =>
    rewriteFrom(database, 3, rowAt(database, 3).body.replace("ana", "eva")),
  );
  expect(await verifyFile(path)).toMatchObject({ valid: true, length: rows });
  expect(await verifyFile(path, { anchor: before })).toMatchObject({ valid: true });
  const { valid, firstBroken } = await verifyFile(path, { anchor: behind });
  expect([valid, firstBroken?.index]).toEqual([false, 5]);
});

test("a log cut off together with its end is found by an anchor alone", async () => {
  const hash = String(fileRows(path).at(-1)?.hash);
  runSql("DELETE FROM audit WHERE number = 7; UPDATE scopes SET last_audit = min(last_audit, 6)");
  expect(await verifyFile(path)).toMatchObject({ valid: true, length: rows - 1 });
  const anchor = { id: "audit_000000000007", hash };
  const { valid, firstBroken } = await verifyFile(path, { anchor });
  expect([valid, firstBroken?.index]).toEqual([false, 7]);
});

test("a row checked by itself tells of itself, and of the one before it", async () => {
  runSql("UPDATE audit SET body = replace(body, 'ana', 'eva') WHERE number = 3");
  runSql("DELETE FROM audit WHERE number = 5");
  const found: (number | null)[] = [];
  for (let index = 0; index < rows; index += 1) {
    const { firstBroken } = await verifyFile(path, { id: `audit_00000000000${index}` });
    found.push(firstBroken?.index ?? null);
  }
  expect(found).toEqual([null, null, null, 3, null, 5, 5, null]);
});

test("a row whose content is no row any more cannot be read, and says where to look", async () => {
  runSql("UPDATE audit SET body = 'x' WHERE number = 3");
  const memory = await openMemory({ path });
  await expect(memory.auditRow("audit_000000000003")).rejects.toThrow(
    expect.objectContaining({
      name: "ServerError",
      message: expect.stringMatching(/audit_000000000003.*verifyAudit/),
    }),
  );
  await expect(memory.audit("org:acme/user:bob")).resolves.toMatchObject({ items: [{ index: 7 }] });
  await memory.close();
});
