import { type Memory, termText } from "@keepsake/core";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openMemory } from "../open-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { anyText } from "../testing/any-text.ts";
import { falseFriends } from "../testing/languages/false-friends.ts";
import { knownFacts } from "../testing/languages/known-facts.ts";
import { sentences } from "../testing/languages/sentences.ts";
import { spellings } from "../testing/languages/spellings.ts";

const scope = "org:a/user:x";
/** Of a word that other languages have too, another sentence may come first. */
const leastFirst = 0.97;

describe.each([
  ["SQLite", (): Promise<Memory> => openMemory({ path: ":memory:", retentionSweepMs: 0 })],
  [
    "the plainest storage",
    (): Promise<Memory> =>
      Promise.resolve(createEmbeddedMemory(createMemoryStorage(), { retentionSweepMs: 0 })),
  ],
])("on %s", (_, open) => {
  let memory: Memory;

  beforeAll(async () => {
    memory = await open();
  });

  afterAll(async () => {
    await memory.close();
  });

  async function find(where: string, query: string): Promise<readonly string[]> {
    const pack = await memory.recall(where, { query, neighbours: false, include: ["events"] });
    return pack.layers.events.map(({ id }) => id);
  }

  async function expectFirst(query: string, text: string, other: string): Promise<void> {
    const where = `org:a/user:${Buffer.from(`${query} ${text}`).toString("hex").slice(0, 60)}`;
    const { eventId } = await memory.experience(where, text);
    await memory.experience(where, other);
    expect((await find(where, query))[0]).toBe(eventId);
  }

  test("every sentence of 27 languages is found by each of its words among all others", async () => {
    const all = Object.values(sentences).flat();
    const { results } = await memory.experienceBulk(
      scope,
      all.map(({ text }) => ({ text })),
    );
    const ranks = await Promise.all(
      all.flatMap(({ words }, index) =>
        words.map(async (word) => ({
          word,
          rank: (await find(scope, word)).indexOf(results[index]?.eventId ?? ""),
        })),
      ),
    );
    expect(ranks.filter(({ rank }) => rank < 0 || rank > 2)).toEqual([]);
    const first = ranks.filter(({ rank }) => rank === 0);
    expect(first.length / ranks.length).toBeGreaterThan(leastFirst);
  });

  test.each(spellings)("%j finds %j", expectFirst);

  test.each(falseFriends)("%j is asked for by all of its words", expectFirst);

  test("what is known of whom a question names in any script is found by it", async () => {
    const where = "org:a/user:facts";
    for (const { question: _question, ...triple } of knownFacts) {
      await memory.experience(where, { triple }, { wait: "consolidated" });
    }
    for (const { question, object } of knownFacts) {
      const { layers } = await memory.recall(where, { query: question, include: ["facts"] });
      expect(layers.facts.map((fact) => termText(fact.object))).toEqual([object]);
    }
  });

  test("no well-formed text makes writing, recalling or answering throw", async () => {
    const wellFormed = anyText.map((text) => text.toWellFormed());
    await fc.assert(
      fc.asyncProperty(wellFormed, wellFormed, async (text, query) => {
        await memory.experience("org:a/user:any", `${text}.`);
        await memory.recall("org:a/user:any", `${query}?`);
        await memory.answer("org:a/user:any", `${query}?`);
      }),
      { numRuns: 25 },
    );
  });
});
