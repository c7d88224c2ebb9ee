import { describe, expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import type { MemoryUnderTest } from "../memory-under-test.ts";
import { memoryErrorOf } from "../rejection.ts";
import { describeReopeningLayers } from "./describe-reopening-layers.ts";
import { withMemory } from "./with-memory.ts";

const scope = "org:acme/user:ana";
const keyed = { text: "I moved to Porto.", idempotencyKey: "turn-1", labels: ["home"] };

/** That what was acknowledged is there when the memory is opened again. */
export function describeReopening(create: () => Promise<MemoryUnderTest>): void {
  describe("reopening", () => {
    describeWhatIsKept(create);
    describeWhatGoesOn(create);
    describeReopeningLayers(create);
  });
}

function describeWhatIsKept(create: () => Promise<MemoryUnderTest>): void {
  test("the same events are there, in the same order, under the same ids", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const content = { kind: "json", data: { city: "Porto", tags: ["\u0000", "😀"] } } as const;
      const old = { text: "I was born in Faro.", observedAt: "1990-05-01" };
      await memory.experienceBulk(scope, [keyed, "My cat is called Biscuit.", { content }, old]);
      await memory.experience("org:acme", "The office is in Braga.");
      const before = await listEvents(memory, scope, { view: "holistic" });
      await memory.close();
      const reopened = await reopen();
      expect(await listEvents(reopened, scope, { view: "holistic" })).toStrictEqual(before);
      const found = await reopened.recall(scope, "What is my cat called?");
      expect(found.contextBlock).toContain("Biscuit");
      const { answer } = await reopened.answer(scope, "What is my cat called?");
      expect(answer).toContain("Biscuit");
    });
  });

  test("all writes at once that were acknowledged are there", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const writes = Array.from({ length: 100 }, (_, index) =>
        memory.experience(scope, `thought ${index}`),
      );
      await memory.close();
      const ids = (await Promise.all(writes)).map(({ eventId }) => eventId);
      const stored = idsOf(await listEvents(await reopen(), scope));
      expect(stored.toSorted()).toEqual(ids.toSorted());
    });
  });

  test("what was forgotten stays forgotten, also for its key", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const { eventId } = await memory.experience(scope, keyed);
      await memory.forget(scope, { selector: { memoryIds: [eventId] } });
      await memory.close();
      const reopened = await reopen();
      expect((await memoryErrorOf(reopened.event(eventId))).name).toBe("NotFoundError");
      const again = await reopened.experience(scope, keyed);
      expect(again).toMatchObject({ eventId, replayed: true });
      expect(await listEvents(reopened, scope)).toEqual([]);
      expect((await reopened.recall(scope, "Porto")).layers.events).toEqual([]);
    });
  });
}

function describeWhatGoesOn(create: () => Promise<MemoryUnderTest>): void {
  test("an idempotency key is still known", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const { eventId } = await memory.experience(scope, keyed);
      await memory.close();
      const reopened = await reopen();
      const again = await reopened.experience(scope, keyed);
      expect(again).toMatchObject({ eventId, replayed: true });
      const conflict = reopened.experience(scope, { ...keyed, text: "I moved to Lisbon." });
      expect((await memoryErrorOf(conflict)).name).toBe("ConflictError");
    });
  });

  test("writing goes on, and what comes later sorts later", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const observedAt = "2026-03-05";
      const first = await memory.experience(scope, { text: "one", observedAt });
      await memory.close();
      const reopened = await reopen();
      const second = await reopened.experience(scope, { text: "two", observedAt });
      const ids = idsOf(await listEvents(reopened, scope));
      expect(ids).toEqual([second.eventId, first.eventId]);
      expect(ids.toSorted()).toEqual([first.eventId, second.eventId]);
    });
  });

  test("a cursor of before leads on", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const { results } = await memory.experienceBulk(scope, ["one", "two", "three"]);
      const { nextCursor } = await memory.events(scope, { limit: 1 });
      await memory.close();
      const rest = await (await reopen()).events(scope, { cursor: nextCursor ?? undefined });
      const ids = results.map(({ eventId }) => eventId);
      expect(idsOf(rest.items)).toEqual(ids.slice(0, 2).toReversed());
    });
  });
}
