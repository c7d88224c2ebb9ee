import { type AuditRow, recordNotFound } from "@keepsake/core";
import { expect, test } from "vitest";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { lastRow, listAudit } from "./list-audit.ts";

/** What the log tells of writes. */
export function describeAuditedWrites(suite: Suite): void {
  test("a write is a row that names who did what, where and when, and no content", async () => {
    const scope = suite.newScope();
    const sinceMs = Date.now();
    const { eventId } = await suite.memory.experience(scope, "I moved to Porto.");
    const row = await lastRow(suite.memory, scope);
    expect(row).toEqual({
      id: `audit_${String(row.index).padStart(12, "0")}`,
      index: row.index,
      at: row.at,
      actor: "user:local",
      scope,
      operation: "experience",
      capability: "scope.write",
      decision: "allow",
      tier: "deployment",
      details: { eventId },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(row.at).toBe(new Date(row.at).toISOString());
    expect(Date.parse(row.at)).toBeGreaterThanOrEqual(sinceMs);
    expect(Date.parse(row.at)).toBeLessThanOrEqual(Date.now());
    expect(await suite.memory.auditRow(row.id)).toEqual(row);
  });

  test("a bulk write is one row that counts its events", async () => {
    const scope = suite.newScope();
    const { results } = await suite.memory.experienceBulk(scope, ["one", "two", "three"]);
    const [first, , last] = results.map(({ eventId }) => eventId);
    const rows = await listAudit(suite.memory, scope);
    expect(rows.map(toStory)).toEqual([
      ["experienceBulk", { events: 3, firstEventId: first, lastEventId: last }],
    ]);
  });

  describeRowsOfReplays(suite);
  describeRowsByNumber(suite);

  test.each(["audit_999999999999", "audit_1", "audit_0000000000000", "evt_1", "", "' OR 1=1 --"])(
    "an id that names no row, %j, is a NotFoundError",
    async (id) => {
      const error = await memoryErrorOf(suite.memory.auditRow(id));
      expect(error).toMatchObject({ name: "NotFoundError", code: "NOT_FOUND", status: 404 });
      expect(error.message).toBe(recordNotFound("audit row", id).message);
    },
  );
}

function describeRowsOfReplays(suite: Suite): void {
  test("a replay adds no row, and what is new beside one is counted alone", async () => {
    const scope = suite.newScope();
    const item = { text: "I moved to Porto.", idempotencyKey: "k1" };
    await suite.memory.experience(scope, item);
    await suite.memory.experience(scope, item);
    await suite.memory.experienceBulk(scope, [item]);
    expect(await listAudit(suite.memory, scope)).toHaveLength(1);
    const { results } = await suite.memory.experienceBulk(scope, [item, "new"]);
    const [row, ...before] = await listAudit(suite.memory, scope);
    expect(row?.details).toEqual({ eventId: results[1]?.eventId });
    expect(before).toHaveLength(1);
  });

  test("a write that is refused adds no row", async () => {
    const scope = suite.newScope();
    const item = { text: "I moved to Porto.", idempotencyKey: "k1" };
    await suite.memory.experience(scope, item);
    await memoryErrorOf(suite.memory.experience(scope, { ...item, text: "I moved to Faro." }));
    await expectRefusal(suite.memory.experience(scope, ""), "text");
    expect(await listAudit(suite.memory, scope)).toHaveLength(1);
  });
}

function describeRowsByNumber(suite: Suite): void {
  test("rows stand in the order of their writes, those of one instant too", async () => {
    const scope = suite.newScope();
    const texts = Array.from({ length: 20 }, (_, index) => `thought ${index}`);
    const writes = texts.map((text) => suite.memory.experience(scope, text));
    const ids = (await Promise.all(writes)).map(({ eventId }) => eventId);
    const rows = await listAudit(suite.memory, scope);
    expect(rows.map(({ details }) => details)).toEqual(
      ids.toReversed().map((eventId) => ({ eventId })),
    );
    const indexes = rows.map(({ index }) => index);
    expect(indexes).toEqual(indexes.toSorted((left, right) => right - left));
    expect(new Set(indexes).size).toBe(20);
  });

  test("a scope that nobody used is an empty last page", async () => {
    const page = await suite.memory.audit(suite.newScope());
    expect(page).toMatchObject({ items: [], nextCursor: null, hasMore: false });
  });
}

function toStory({ operation, details }: AuditRow): readonly [string, unknown] {
  return [operation, details];
}
