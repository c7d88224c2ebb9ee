import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

/** What a recall returns beside the events, and what it leaves alone. */
export function describePack(suite: Suite<EventMemory>): void {
  test("a pack says what was read, where, when and how", async () => {
    const scope = suite.newScope();
    const first = await suite.memory.recall(scope, "Where?");
    const second = await suite.memory.recall(scope, { query: "Where?", view: "local" });
    expect(first).toMatchObject({ scope, view: "holistic" });
    expect(second).toMatchObject({ scope, view: "local" });
    expect(new Date(first.asOf).toISOString()).toBe(first.asOf);
    expect(first.packId).toMatch(/^pack_[0-9a-z]{26}$/);
    expect(second.packId).not.toBe(first.packId);
  });

  test("recalled events are the events as they were written", async () => {
    const scope = suite.newScope();
    const item = { text: "I moved to Porto.", speaker: "Ana", labels: ["home"] };
    const { eventId } = await suite.memory.experience(scope, item);
    const { layers } = await suite.memory.recall(scope, "Porto");
    expect(layers.events[0]).toMatchObject({ ...(await suite.memory.event(eventId)) });
  });

  test.each([undefined, "Where does Ana live?"])(
    "nothing found by %j is an empty pack",
    async (query) => {
      const pack = await suite.memory.recall(suite.newScope(), { query });
      expect(pack).toMatchObject({ layers: { events: [] }, contextBlock: "", citations: [] });
    },
  );

  test("recalling and answering write nothing", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["I moved to Porto.", "My cat is called Biscuit."]);
    const before = await listEvents(suite.memory, scope, { view: "holistic" });
    const { contextBlock } = await suite.memory.recall(scope, "Porto");
    await suite.memory.answer(scope, "What is my cat called?");
    await suite.memory.recall(scope);
    expect(await listEvents(suite.memory, scope, { view: "holistic" })).toEqual(before);
    const again = await suite.memory.recall(scope, "Porto");
    expect(again.contextBlock).toBe(contextBlock);
    expect(idsOf(again.layers.events)).not.toEqual([]);
  });
}
