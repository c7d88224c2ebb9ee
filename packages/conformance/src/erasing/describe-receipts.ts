import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { eraseAll, receiptOf } from "./erase-all.ts";

/** The proof that an erasure gives. */
export function describeReceipts(suite: Suite): void {
  test("the receipt tells who erased how much, and by a hash which events", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, ["one", "two", "three"]);
    const erasure = await eraseAll(suite.memory, scope, {
      selector: { memoryIds: [...ids.slice(1), "evt_never"] },
    });
    const receipt = receiptOf(erasure);
    expect(receipt).toEqual({
      erasureId: erasure.erasureId,
      scope,
      actor: expect.stringMatching(/^[a-z]+:./),
      startedAt: erasure.startedAt,
      completedAt: erasure.endedAt,
      partial: false,
      deleted: erasure.deleted,
      manifestSha256: await hashIds(ids.slice(1)),
      auditId: expect.stringMatching(/^audit_\d{12}$/),
      auditHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(receipt.deleted.events).toBe(2);
  });

  test("each erasure has a receipt of its own", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, ["one", "two"]);
    const first = receiptOf(
      await eraseAll(suite.memory, scope, { selector: { memoryIds: ids.slice(0, 1) } }),
    );
    const second = receiptOf(await eraseAll(suite.memory, scope));
    expect(first.manifestSha256).toBe(await hashIds(ids.slice(0, 1)));
    expect(second.manifestSha256).toBe(await hashIds(ids.slice(1)));
    expect(second.auditId > first.auditId).toBe(true);
    expect(second.auditHash).not.toBe(first.auditHash);
  });

  test("of events that were forgotten before it tells nothing", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, ["one", "two"]);
    await suite.memory.forget(scope, { selector: { memoryIds: ids.slice(0, 1) } });
    const receipt = receiptOf(await eraseAll(suite.memory, scope));
    expect(receipt.deleted.events).toBe(1);
    expect(receipt.manifestSha256).toBe(await hashIds(ids.slice(1)));
  });
}

/** RFC 8785 form of a list of ids is what `JSON.stringify` gives. */
async function hashIds(ids: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(ids.toSorted()));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
