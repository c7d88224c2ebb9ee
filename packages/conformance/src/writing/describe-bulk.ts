import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

/** Writing many at once. */
export function describeBulk(suite: Suite<EventMemory>): void {
  test("a bulk is acknowledged item by item, in the order of its items", async () => {
    const scope = suite.newScope();
    const texts = ["first", "second", "third"];
    const { accepted, results } = await suite.memory.experienceBulk(scope, texts);
    expect(accepted).toBe(3);
    const events = await Promise.all(results.map(({ eventId }) => suite.memory.event(eventId)));
    expect(events.map(({ content }) => content)).toEqual(
      texts.map((text) => ({ kind: "message", role: "user", text })),
    );
    expect(results.map(({ replayed }) => replayed)).toEqual([false, false, false]);
  });

  test("a bulk takes all forms together", async () => {
    const scope = suite.newScope();
    await suite.memory.experienceBulk(scope, [
      "a string",
      { text: "a short form", role: "assistant" },
      { content: { kind: "json", data: ["a full form"] } },
    ]);
    const events = await listEvents(suite.memory, scope);
    expect(events.map(({ content }) => content.kind).toSorted()).toEqual([
      "json",
      "message",
      "message",
    ]);
  });

  test("a bulk of 1,000 items is stored whole", async () => {
    const scope = suite.newScope();
    const texts = Array.from({ length: 1_000 }, (_, index) => `item ${index}`);
    const { accepted, results } = await suite.memory.experienceBulk(scope, texts);
    expect(accepted).toBe(1_000);
    const stored = idsOf(await listEvents(suite.memory, scope));
    expect(stored.toSorted()).toEqual(results.map(({ eventId }) => eventId).toSorted());
  });

  test("of a bulk with a wrong item nothing is stored", async () => {
    const scope = suite.newScope();
    const write = suite.memory.experienceBulk(scope, ["right", { text: "" }, "also right"]);
    await expectRefusal(write, "items[1].text");
    expect(await listEvents(suite.memory, scope)).toEqual([]);
  });
}
