import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arbitraryScopePair,
  type ScopePair,
  scopePairExamples,
  withinScope,
} from "../arbitrary/arbitrary-scope-pair.ts";
import { idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const views = ["local", "holistic"] as const;

/** What a read of one scope shows of another. */
export function describePairs(suite: Suite<EventMemory>): void {
  test("no read of a scope shows another, save that the holistic view shows those above", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const pair = withinScope(suite.newScope(), generated);
      const { memory } = suite;
      const mine = await memory.experience(pair.mine, "Ana hid the telescope in Faro.");
      const other = await memory.experience(pair.other, "Bea hid the telescope in Tavira.");
      for (const view of views) {
        const expected = [mine.eventId];
        if (view === "holistic" && pair.relation === "above") {
          expected.push(other.eventId);
        }
        expect(await readIds(memory, pair, view)).toEqual(repeat(expected.toSorted()));
      }
      expect(await citedIds(memory, pair)).not.toContain(
        pair.relation === "above" ? "" : other.eventId,
      );
    });
    await suite.check(property, scopePairExamples);
  });

  test("a default listing is local, a default recall holistic", async () => {
    const mine = `${suite.newScope()}/session:1`;
    const above = mine.replace("/session:1", "");
    await suite.memory.experience(above, "Bea hid the telescope in Tavira.");
    expect(await listEvents(suite.memory, mine)).toEqual([]);
    expect((await suite.memory.recall(mine, "telescope")).layers.events).toHaveLength(1);
    expect((await suite.memory.recall(mine)).layers.events).toHaveLength(1);
    const { answer } = await suite.memory.answer(mine, "Where did Bea hide the telescope?");
    expect(answer).toContain("Tavira");
  });

  test("an answer in the local view does not take from above", async () => {
    const mine = `${suite.newScope()}/session:1`;
    await suite.memory.experience(
      mine.replace("/session:1", ""),
      "Bea hid the telescope in Tavira.",
    );
    const question = "Where did Bea hide the telescope?";
    const { abstained, citations } = await suite.memory.answer(mine, { question, view: "local" });
    expect({ abstained, citations }).toEqual({ abstained: true, citations: [] });
  });
}

/** The ids that a listing, a recall by words and a recall of the newest give, each sorted. */
async function readIds(
  memory: EventMemory,
  { mine }: ScopePair,
  view: (typeof views)[number],
): Promise<readonly (readonly string[])[]> {
  const listed = await listEvents(memory, mine, { view });
  const found = await memory.recall(mine, { query: "Who hid the telescope?", view });
  const newest = await memory.recall(mine, { view });
  return [listed, found.layers.events, newest.layers.events].map((events) =>
    idsOf(events).toSorted(),
  );
}

async function citedIds(memory: EventMemory, { mine }: ScopePair): Promise<readonly string[]> {
  const { citations } = await memory.answer(mine, "Where did Bea hide the telescope?");
  return citations.map(({ id }) => id);
}

function repeat<T>(value: T): readonly T[] {
  return [value, value, value];
}
