import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { eraseAll, receiptOf } from "./erase-all.ts";

const texts = Array.from({ length: 200 }, (_, index) => `thought ${index}`);

/** Stopping an erasure. */
export function describeCancelling(suite: Suite): void {
  test("what is not deleted by then stays, and the receipt says so", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, texts);
    const request = { confirmAll: true, idempotencyKey: "once" };
    const { erasureId } = await suite.memory.erase(scope, request);
    await suite.memory.cancelErasure(erasureId);
    const kept = idsOf(await listEvents(suite.memory, scope));
    const ended = await eraseAll(suite.memory, scope, request);
    expect(ended).toMatchObject({ erasureId, status: "cancelled", phase: "done" });
    expect(receiptOf(ended)).toMatchObject({
      partial: true,
      deleted: { events: ids.length - kept.length },
    });
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(kept);
    expect(kept.length).toBeGreaterThan(0);
    expect((await suite.memory.recall(scope, "thought")).layers.events.length).toBeGreaterThan(0);
  });

  test("one that has ended is given as it is", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["one"]);
    const ended = await eraseAll(suite.memory, scope);
    expect(await suite.memory.cancelErasure(ended.erasureId)).toEqual(ended);
    expect(receiptOf(await suite.memory.erasure(ended.erasureId)).partial).toBe(false);
  });
}
