import { MemoryError } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arbitraryScopePair,
  scopePairExamples,
  withinScope,
} from "../arbitrary/arbitrary-scope-pair.ts";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

/** A memory sealed to one scope. */
export function describeSealedScope(suite: Suite<EventMemory>): void {
  describe("a sealed memory", () => {
    test("writes, reads and forgets in its scope as the memory does", async () => {
      const path = suite.newScope();
      const scoped = suite.memory.scope(path);
      expect(scoped.path).toBe(path);
      const { eventId } = await scoped.experience("Ana hid the telescope in Faro.");
      const { results } = await scoped.experienceBulk(["one", "two"]);
      expect(await scoped.event(eventId)).toEqual(await suite.memory.event(eventId));
      expect((await scoped.events()).items).toEqual(await listEvents(suite.memory, path));
      expect(idsOf((await scoped.recall("telescope")).layers.events)[0]).toBe(eventId);
      expect((await scoped.answer("Where did Ana hide the telescope?")).answer).toContain("Faro");
      const memoryIds = results.map((result) => result.eventId);
      expect((await scoped.forget({ selector: { memoryIds } })).deleted.events).toBe(2);
      expect((await scoped.forget({ confirmAll: true })).deleted.events).toBe(1);
    });

    test("reads an id above it, and no other outside it", async () => {
      const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
        const pair = withinScope(suite.newScope(), generated);
        const { eventId } = await suite.memory.experience(pair.other, "Bea hid the telescope.");
        const read = suite.memory.scope(pair.mine).event(eventId);
        const seen = await read.then(({ id }) => id, nameOf);
        expect(seen).toBe(pair.relation === "above" ? eventId : "NotFoundError");
      });
      await suite.check(property, scopePairExamples);
    });

    test("says of an id outside it just what it says of one that does not exist", async () => {
      const scoped = suite.memory.scope(suite.newScope());
      const { eventId } = await suite.memory.experience(suite.newScope(), "Bea hid the telescope.");
      const gone = eventId.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
      const foreign = await memoryErrorOf(scoped.event(eventId));
      const unknown = await memoryErrorOf(scoped.event(gone));
      expect(describeError(foreign)).toEqual(describeError(unknown).replaceAll(gone, eventId));
      expect(foreign.name).toBe("NotFoundError");
    });

    test("refuses a path outside the scope grammar at once", () => {
      expect(() => suite.memory.scope("nobody")).toThrow(
        expect.objectContaining({ name: "ValidationError", field: "scope", code: "INVALID_SCOPE" }),
      );
    });
  });
}

function nameOf(error: unknown): string {
  return MemoryError.isInstance(error) ? error.name : String(error);
}

function describeError({ name, code, status, message, details, retriable }: MemoryError): string {
  return JSON.stringify({ name, code, status, message, details, retriable });
}
