import { describe, expect, test } from "vitest";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";

const nothing = { found: false, eventId: null, scope: null, status: null, stages: [] };

/** Asking how far a write has come. */
export function describeWriteStatus(suite: Suite): void {
  describe("status", () => {
    test("a write is found by its event and by its key, with all stages behind it", async () => {
      const scope = suite.newScope();
      const idempotencyKey = `key of ${scope}`;
      const item = { text: "I moved to Porto.", idempotencyKey };
      const { eventId } = await suite.memory.experience(scope, item, { wait: "consolidated" });
      const status = {
        found: true,
        eventId,
        scope,
        status: "consolidated",
        stages: ["captured", "indexed", "consolidated"],
      };
      expect(await suite.memory.writeStatus({ eventId })).toEqual(status);
      expect(await suite.memory.writeStatus({ idempotencyKey })).toEqual(status);
      expect(await suite.memory.writeStatus({ idempotencyKey, scope })).toEqual(status);
    });

    test("of one key in several scopes the latest write counts, or that of the scope", async () => {
      const [ana, bo] = [suite.newScope(), suite.newScope()];
      const item = { text: "one", idempotencyKey: `key of ${ana}` };
      const { idempotencyKey } = item;
      const first = await suite.memory.experience(ana, item);
      const second = await suite.memory.experience(bo, item);
      expect(await suite.memory.writeStatus({ idempotencyKey })).toMatchObject({
        eventId: second.eventId,
      });
      expect(await suite.memory.writeStatus({ idempotencyKey, scope: ana })).toMatchObject({
        eventId: first.eventId,
      });
    });

    test("what was never written, was forgotten or may not be read is not found", async () => {
      const scope = suite.newScope();
      const idempotencyKey = `key of ${scope}`;
      expect(await suite.memory.writeStatus({ idempotencyKey })).toEqual(nothing);
      const { eventId } = await suite.memory.experience(scope, { text: "one", idempotencyKey });
      const stranger = suite.memory.as("user:eve");
      expect(await stranger.writeStatus({ eventId })).toEqual(nothing);
      expect(await stranger.writeStatus({ idempotencyKey })).toEqual(nothing);
      await suite.memory.forget(scope, { confirmAll: true });
      expect(await suite.memory.writeStatus({ eventId })).toEqual(nothing);
    });

    test("a scope that is none is refused", async () => {
      const call = suite.memory.writeStatus({ idempotencyKey: "a", scope: "nowhere" });
      await expectRefusal(call, "scope");
    });
  });
}
