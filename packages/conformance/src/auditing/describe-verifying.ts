import { describe, expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { lastRow } from "./list-audit.ts";

const otherHash = "f".repeat(64);

const wrongRequests: readonly (readonly [string, unknown])[] = [
  ["id", { id: "" }],
  ["id", { id: 5 }],
  ["anchor", { anchor: "audit_000000000000" }],
  ["anchor.id", { anchor: { id: "evt_1", hash: otherHash } }],
  ["anchor.hash", { anchor: { id: "audit_000000000000", hash: "F".repeat(64) } }],
  ["anchor.hash", { anchor: { id: "audit_000000000000" } }],
  ["scope", { scope: "user:ana" }],
];

/** Checking the chain. */
export function describeVerifying(suite: Suite): void {
  describe("verifying", () => {
    test("a log that nobody touched is valid, and ends with the last row", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, ["one", "two", "three"]);
      const { index, hash } = await lastRow(suite.memory, scope);
      expect(await suite.memory.verifyAudit()).toEqual({
        valid: true,
        length: index + 1,
        headHash: hash,
        firstBroken: null,
        algorithm: "sha256",
      });
    });

    test("a row can be checked by itself", async () => {
      const scope = suite.newScope();
      await suite.memory.experience(scope, "one");
      const { id } = await lastRow(suite.memory, scope);
      for (const known of ["audit_000000000000", id]) {
        const verification = await suite.memory.verifyAudit({ id: known });
        expect(verification).toMatchObject({ valid: true, firstBroken: null });
      }
    });

    describeAnchors(suite);

    test.each(["audit_999999999998", "audit_1", "evt_1"])(
      "the id %j of no row is a NotFoundError",
      async (id) => {
        const error = await memoryErrorOf(suite.memory.verifyAudit({ id }));
        expect(error).toMatchObject({ name: "NotFoundError", code: "NOT_FOUND" });
      },
    );

    test.each(wrongRequests)("a request is refused for its field %s (%#)", async (field, input) => {
      await expectRefusal(callMethod(suite.memory, "verifyAudit", [input]), field);
    });
  });
}

function describeAnchors(suite: Suite): void {
  test("a row and hash noted before still hold after more was written", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "one");
    const { id, hash } = await lastRow(suite.memory, scope);
    await suite.memory.experience(scope, "two");
    for (const request of [{ anchor: { id, hash } }, { id, anchor: { id, hash } }]) {
      const verification = await suite.memory.verifyAudit(request);
      expect(verification).toMatchObject({ valid: true, firstBroken: null });
    }
  });

  test("a row that has not the hash that was noted is where the log is broken", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "one");
    const { id, index } = await lastRow(suite.memory, scope);
    await suite.memory.experience(scope, "two");
    const last = await lastRow(suite.memory, scope);
    const anchor = { id, hash: otherHash };
    for (const request of [{ anchor }, { id, anchor }, { id: last.id, anchor }]) {
      const { valid, firstBroken } = await suite.memory.verifyAudit(request);
      expect([valid, firstBroken]).toMatchObject([false, { id, index }]);
      expect(firstBroken?.reason).toContain("anchor");
    }
  });

  test("a noted row that is there no more is where the log is broken", async () => {
    const anchor = { id: "audit_900000000000", hash: otherHash };
    const { valid, firstBroken } = await suite.memory.verifyAudit({ anchor });
    expect(valid).toBe(false);
    expect(firstBroken).toMatchObject({ id: anchor.id, index: 900_000_000_000 });
    expect(firstBroken?.reason).toContain("missing");
  });
}
