import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";

const turns = ["How was Porto?", "It rained all week.", "The food was good."];

/** Whether what was said around an event counts for it. */
export function describeNeighbours(suite: Suite): void {
  async function find(neighbours?: boolean): Promise<readonly unknown[]> {
    const scope = suite.newScope();
    const items = turns.map((text, second) => ({
      text,
      observedAt: `2024-05-10T10:00:0${second}Z`,
    }));
    await suite.memory.experienceBulk(scope, items);
    const { layers } = await suite.memory.recall(scope, { query: "Porto", neighbours });
    return layers.events.map(({ content }) => ("text" in content ? content.text : content));
  }

  test("what was said around a word of the query is found with it", async () => {
    expect(await find()).toEqual(expect.arrayContaining(turns));
    expect(await find(true)).toEqual(expect.arrayContaining(turns));
  });

  test("without neighbours only events that hold a word of the query are found", async () => {
    expect(await find(false)).toEqual(["How was Porto?"]);
  });

  test("without neighbours the same words score the same, wherever they stand", async () => {
    const scope = suite.newScope();
    const observedAt = "2024-05-10T10:00:00Z";
    const texts = ["Ana went to Porto.", "Ben went to Porto.", "Porto, Porto!", "Eve likes tea."];
    await suite.memory.experienceBulk(
      scope,
      texts.map((text) => ({ text, observedAt })),
    );
    const request = { query: "went", neighbours: false };
    const { layers } = await suite.memory.recall(scope, request);
    const [first, second, ...others] = layers.events.map(({ score }) => score);
    expect(first).toBeGreaterThan(0);
    expect(second).toBe(first);
    expect(others).toEqual([]);
  });

  test("data that is the query itself is found, also where it is a question", async () => {
    const scope = suite.newScope();
    const data = { text: "Where is the key?" };
    await suite.memory.experience(scope, { content: { kind: "json", data } });
    const request = { query: data.text, neighbours: false };
    const { layers } = await suite.memory.recall(scope, request);
    expect(layers.events).toMatchObject([{ content: { kind: "json", data } }]);
  });
}
