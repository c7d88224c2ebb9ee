import { describe, expect, test } from "vitest";
import { createConversationSource } from "./conversation-source.ts";

const scope = "org:benchmark/user:ana";

describe("createConversationSource", () => {
  test("says the same for the same seed and something else for another", () => {
    const first = createConversationSource(1).turns(scope, 20);
    expect(createConversationSource(1).turns(scope, 20)).toEqual(first);
    expect(createConversationSource(2).turns(scope, 20)).not.toEqual(first);
  });

  test("uses frequent words far more often than rare ones", () => {
    const words = createConversationSource(1)
      .turns(scope, 2_000)
      .flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []);
    const counts = new Map<string, number>();
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const sorted = [...counts.values()].toSorted((left, right) => right - left);
    expect(counts.size).toBeGreaterThan(3_000);
    expect(sorted[0]).toBeGreaterThan(8 * (sorted[20] ?? 0));
    expect(sorted.filter((count) => count === 1).length).toBeGreaterThan(counts.size / 4);
  });

  test("says about twenty words a turn", () => {
    const turns = createConversationSource(1).turns(scope, 2_000);
    const words = turns.reduce((sum, { text }) => sum + text.split(" ").length, 0);
    expect(words / turns.length).toBeGreaterThan(15);
    expect(words / turns.length).toBeLessThan(25);
  });

  test("asks with words of a turn", () => {
    const source = createConversationSource(1);
    const turns = source.turns(scope, 1);
    const [turn] = turns;
    const asked = source.question(turns).match(/[a-z]{5,}/g) ?? [];
    expect(asked.some((word) => turn?.text.includes(word))).toBe(true);
  });
});
