import { afterEach, describe, expect, test, vi } from "vitest";
import type { ExperienceInput } from "../../writing/experience-item.ts";
import { createTurns } from "./create-turns.ts";
import type { Turn, TurnMemory } from "./turn.ts";

interface Counted extends TurnMemory {
  readonly writes: (readonly ExperienceInput[])[];
}

/** A memory whose every recall gives another text. */
function openCounted(): Counted {
  const writes: (readonly ExperienceInput[])[] = [];
  let recalls = 0;
  return {
    path: "user:ana",
    writes,
    recall: async () => {
      recalls += 1;
      return await Promise.resolve({
        packId: "pack_1",
        scope: "user:ana",
        view: "holistic",
        asOf: "2026-03-06T00:00:00.000Z",
        layers: { events: [], episodes: [], facts: [], beliefs: [], understanding: [] },
        contextBlock: `[1] user:ana, ${recalls}`,
        citations: [],
        warnings: [],
      });
    },
    experienceBulk: async (items) => {
      writes.push(items);
      return await Promise.resolve({ accepted: items.length, results: [] });
    },
  };
}

async function blockOf(turn: Turn): Promise<string> {
  const recalled = await turn.recall("Where?");
  return recalled.status === "ok" ? recalled.block : recalled.reason;
}

describe("a turn whose key follows from its words", () => {
  afterEach(() => void vi.useRealTimers());

  test("is the same for its steps, and another once the words are said again", async () => {
    const memory = openCounted();
    const turns = createTurns({});
    const first = turns.open(memory, "hello", { begin: true });
    expect(await blockOf(first)).toContain("user:ana, 1");
    expect(turns.open(memory, "hello", { begin: false })).toBe(first);
    await first.end({ user: "Hello", isPartial: true });
    expect(turns.open(memory, "hello", { begin: true })).toBe(first);
    await first.end({ user: "Hello", assistant: "Hi." });
    expect(turns.open(memory, "hello", { begin: false })).toBe(first);
    expect(await blockOf(turns.open(memory, "hello", { begin: true }))).toContain("user:ana, 2");
  });

  test("is written once in an hour, and under one key however long it takes", async () => {
    vi.useFakeTimers({ now: Date.parse("2026-03-05T14:58:00Z"), toFake: ["Date"] });
    const memory = openCounted();
    const turns = createTurns({});
    const said = { user: "Hello", assistant: "Hi." };
    const first = turns.open(memory, "hello", { begin: true });
    await first.end(said);
    const second = turns.open(memory, "hello", { begin: true });
    vi.setSystemTime(Date.parse("2026-03-05T15:01:00Z"));
    await turns.open(memory, "hello", { begin: false }).end(said);
    const third = turns.open(memory, "hello", { begin: true });
    await third.end(said);
    expect([first.key, second.key, third.key]).toEqual([
      "hello 2026-03-05T14",
      "hello 2026-03-05T14",
      "hello 2026-03-05T15",
    ]);
    const keys = memory.writes.map(([item]) => Object(item).idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
