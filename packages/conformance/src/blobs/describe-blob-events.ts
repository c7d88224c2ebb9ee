import { expect, test } from "vitest";
import { idsOf } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { uploadContent } from "./blob-content.ts";

/** Events that refer to bytes. */
export function describeBlobEvents(suite: Suite): void {
  test("an event that refers to bytes comes back exactly", async () => {
    const scope = suite.newScope();
    for (const transcript of [undefined, "Ana laughs."]) {
      const { content } = await uploadContent(suite.memory, transcript);
      const { eventId } = await suite.memory.experience(scope, { content });
      const event = await suite.memory.event(eventId);
      expect(event.content).toStrictEqual(content);
      expect(event.modality).toBe("observation");
    }
  });

  test("bytes are found by their transcript, which recall shows", async () => {
    const scope = suite.newScope();
    const { content } = await uploadContent(suite.memory, "A telescope on the roof in Tavira.");
    const { eventId } = await suite.memory.experience(scope, { content });
    await suite.memory.experience(scope, "We had soup for dinner.");
    const pack = await suite.memory.recall(scope, "Where is the telescope?");
    expect(idsOf(pack.layers.events)[0]).toBe(eventId);
    expect(pack.contextBlock).toContain("on the roof in Tavira");
  });

  test("statements are read out of a transcript, and nothing where there is none", async () => {
    const scope = suite.newScope();
    const { content } = await uploadContent(suite.memory, "I live in Porto.");
    const silent = await uploadContent(suite.memory);
    const item = { content, observedActor: { id: "Ana" } };
    await suite.memory.experience(scope, { content: silent.content });
    await suite.memory.experience(scope, item, { wait: "consolidated" });
    const { items } = await suite.memory.facts(scope);
    expect(items.map(({ text }) => text)).toEqual([expect.stringContaining("Porto")]);
  });
}
