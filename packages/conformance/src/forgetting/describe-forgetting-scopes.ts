import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

/** Forgetting a whole scope. */
export function describeForgettingScopes(suite: Suite<EventMemory>): void {
  test("confirmAll forgets the scope and leaves those above, below and beside", async () => {
    const scope = suite.newScope();
    const others = [scope.split("/")[0] ?? "", `${scope}/session:1`, `${scope}b`];
    await writeTexts(suite.memory, scope, ["one telescope", "two telescopes", "three"]);
    for (const other of others) {
      await writeTexts(suite.memory, other, ["a telescope elsewhere"]);
    }
    const result = await suite.memory.forget(scope, { confirmAll: true });
    expect(result.deleted.events).toBe(3);
    expect(await listEvents(suite.memory, scope)).toEqual([]);
    const local = await suite.memory.recall(scope, { query: "telescope", view: "local" });
    expect(local.layers.events).toEqual([]);
    for (const other of others) {
      expect(await listEvents(suite.memory, other)).toHaveLength(1);
    }
  });

  test("a forgotten scope can be used again", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["one telescope", "two telescopes"]);
    await suite.memory.forget(scope, { confirmAll: true });
    const [eventId] = await writeTexts(suite.memory, scope, ["a third telescope"]);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([eventId]);
    const { layers } = await suite.memory.recall(scope, "telescope");
    expect(idsOf(layers.events)).toEqual([eventId]);
  });

  test("forgetting a scope that nobody used, or twice, forgets nothing", async () => {
    const scope = suite.newScope();
    const nothing = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };
    expect((await suite.memory.forget(scope, { confirmAll: true })).deleted).toEqual(nothing);
    await writeTexts(suite.memory, scope, ["one"]);
    await suite.memory.forget(scope, { confirmAll: true });
    expect((await suite.memory.forget(scope, { confirmAll: true })).deleted).toEqual(nothing);
  });
}
