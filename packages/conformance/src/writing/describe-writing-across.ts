import { describe, expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Writing into several scopes at once. */
export function describeWritingAcross(suite: Suite): void {
  describe("across scopes", () => {
    test("each item is stored in its scope, and acknowledged in its place", async () => {
      const [ana, bo] = [suite.newScope(), suite.newScope()];
      const { accepted, results } = await suite.memory.experienceAcross([
        { scope: ana, input: "one" },
        { scope: bo, input: { text: "two", role: "assistant" } },
        { scope: ana, input: "three" },
      ]);
      expect(accepted).toBe(3);
      const ids = results.map(({ eventId }) => eventId);
      expect(idsOf(await listEvents(suite.memory, ana))).toEqual([ids[2], ids[0]]);
      expect(idsOf(await listEvents(suite.memory, bo))).toEqual([ids[1]]);
    });

    test("where a key of one scope was used, nothing is stored in any", async () => {
      const [ana, bo] = [suite.newScope(), suite.newScope()];
      const keyed = { text: "one", idempotencyKey: "turn-1" };
      await suite.memory.experience(bo, keyed);
      const write = suite.memory.experienceAcross([
        { scope: ana, input: "two" },
        { scope: bo, input: { ...keyed, text: "three" } },
      ]);
      expect(await memoryErrorOf(write)).toMatchObject({ code: "IDEMPOTENCY_CONFLICT" });
      expect(await listEvents(suite.memory, ana)).toEqual([]);
      expect(await listEvents(suite.memory, bo)).toHaveLength(1);
    });

    test("what was written before is a replay, beside what is new", async () => {
      const [ana, bo] = [suite.newScope(), suite.newScope()];
      const keyed = { text: "one", idempotencyKey: "turn-1" };
      const { eventId } = await suite.memory.experience(ana, keyed);
      const { results } = await suite.memory.experienceAcross([
        { scope: bo, input: "two" },
        { scope: ana, input: keyed },
      ]);
      expect(results).toMatchObject([{ replayed: false }, { replayed: true, eventId }]);
    });

    describeAccess(suite);

    test("the field at fault is named with its place", async () => {
      const scope = suite.newScope();
      const right = { scope, input: "one" };
      const wrongText = suite.memory.experienceAcross([right, { scope, input: { text: " " } }]);
      await expectRefusal(wrongText, "items[1].text");
      const wrongScope = suite.memory.experienceAcross([right, { scope: "nowhere", input: "a" }]);
      await expectRefusal(wrongScope, "items[1].scope");
      expect(await listEvents(suite.memory, scope)).toEqual([]);
    });
  });
}

function describeAccess(suite: Suite): void {
  test("an actor that may not write to one of the scopes writes to none", async () => {
    const scope = suite.newScope();
    const bo = suite.memory.as("user:bo");
    const own = `${scope.split("/")[0]}x/user:bo`;
    await suite.memory.experience(scope, "before");
    const write = bo.experienceAcross([
      { scope: own, input: "one" },
      { scope, input: "two" },
    ]);
    expect(await memoryErrorOf(write)).toMatchObject({ name: "PolicyDeniedError" });
    expect(await listEvents(suite.memory, own)).toEqual([]);
  });

  test("an actor founds every scope that nobody governs", async () => {
    const base = suite.newScope().split("/")[0] ?? "";
    const scopes = [`${base}y/room:a`, `${base}z/room:b`];
    const bo = suite.memory.as("user:bo");
    await bo.experienceAcross(scopes.map((scope) => ({ scope, input: "mine" })));
    for (const scope of scopes) {
      expect(await listEvents(bo, scope)).toHaveLength(1);
      expect(await suite.memory.scopeInfo(scope)).toMatchObject({
        members: [{ actor: "user:bo", role: "owner" }],
      });
    }
  });
}
