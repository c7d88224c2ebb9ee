import type { Capability } from "@keepsake/core";
import { beforeEach, expect, test } from "vitest";
import type { Access } from "../access/access.ts";
import { createFullAccess } from "../access/full-access.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "../testing/audit-of.ts";
import { findAuditRow } from "./find-audit-row.ts";
import { listAudit } from "./list-audit.ts";

const scope = "org:acme";
let storage: Storage;

beforeEach(async () => {
  storage = createMemoryStorage();
  const actors = ["user:ana", "user:bob", "user:ana", "user:bob"];
  await storage.appendAudit(actors.map((actor) => ({ ...auditOf(scope), actor })));
});

/** Access of Ana without some capabilities. */
function anaWithout(...denied: readonly Capability[]): Access {
  return {
    ...createFullAccess({ actor: "user:ana", storage }),
    allows: async (capability) => !denied.includes(capability),
  };
}

function readPage(): never {
  throw new Error("the list has one page");
}

async function listed(access: Access, actor?: string): Promise<readonly number[]> {
  const page = await listAudit({ storage, access }, scope, { filter: { actor }, readPage });
  expect(page.hasMore).toBe(false);
  return page.items.map(({ index }) => index);
}

async function read(access: Access, id: string): Promise<unknown> {
  return await findAuditRow(storage, access, id).then(
    ({ actor }) => actor,
    (error: unknown) => (error instanceof Error ? error.name : error),
  );
}

test("whoever may read what others did has all rows", async () => {
  expect(await listed(anaWithout())).toEqual([3, 2, 1, 0]);
  expect(await listed(anaWithout(), "user:bob")).toEqual([3, 1]);
});

test("others have the rows of their own doing alone, also where they ask for another's", async () => {
  const access = anaWithout("audit.read.cross_actor");
  expect(await listed(access)).toEqual([2, 0]);
  expect(await listed(access, "user:ana")).toEqual([2, 0]);
  expect(await listed(access, "user:bob")).toEqual([]);
});

test("a row that concerns no scope is for whoever did it, and for whoever holds the memory", async () => {
  const [{ index } = { index: 0 }] = await storage.appendAudit([
    { ...auditOf(scope), scope: null, actor: "user:bob" },
  ]);
  const id = `audit_${String(index).padStart(12, "0")}`;
  expect(await read(createFullAccess({ actor: "user:local", storage }), id)).toBe("user:bob");
  const bind = (actor: string): Access =>
    createFullAccess({ actor: "user:local", storage }).bind(actor, {});
  expect([await read(bind("user:bob"), id), await read(bind("user:ana"), id)]).toEqual([
    "user:bob",
    "NotFoundError",
  ]);
});

test("a row by id is there for whoever may list it", async () => {
  const [own, foreign] = ["audit_000000000000", "audit_000000000001"];
  expect(await read(anaWithout(), foreign)).toBe("user:bob");
  const lesser = anaWithout("audit.read.cross_actor");
  expect([await read(lesser, own), await read(lesser, foreign)]).toEqual([
    "user:ana",
    "NotFoundError",
  ]);
  expect(await read(anaWithout("audit.read"), own)).toBe("NotFoundError");
});
