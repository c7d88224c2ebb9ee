import type { ExperienceInput, MemoryEvent, MessageRole } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryData } from "../arbitrary/arbitrary-data.ts";
import { arbitraryName, arbitraryText, oddTexts } from "../arbitrary/arbitrary-text.ts";
import { listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const roles: readonly MessageRole[] = ["user", "assistant", "tool", "system"];
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What is written comes back exactly. */
export function describeRoundTrip(suite: Suite<EventMemory>): void {
  describeShortForms(suite);
  describeFullForms(suite);
  describeGeneratedForms(suite);
}

function describeShortForms(suite: Suite<EventMemory>): void {
  test("a string is a message of the user in a conversation, said now", async () => {
    const event = await writeAndRead(suite, "I moved to Porto.");
    expect(event).toEqual({
      id: event.id,
      scope: event.scope,
      modality: "conversation",
      content: { kind: "message", role: "user", text: "I moved to Porto." },
      observedActor: null,
      observedAt: expect.stringMatching(timePattern),
      recordedAt: expect.stringMatching(timePattern),
      labels: [],
      metadata: {},
    });
  });

  test("metadata comes back as it was and is not recalled", async () => {
    const metadata = { thread: { id: 7, tags: ["zebra"] } };
    const event = await writeAndRead(suite, { text: "I moved to Porto.", metadata });
    expect(event.metadata).toEqual(metadata);
    const { layers } = await suite.memory.recall(event.scope, "zebra");
    expect(layers.events).toEqual([]);
  });

  test.each([
    ["2026-03-05", "2026-03-05T00:00:00.000Z"],
    ["2026-03-05T14:30:15.25+02:00", "2026-03-05T12:30:15.250Z"],
    ["1850-07-01T00:00:00Z", "1850-07-01T00:00:00.000Z"],
    ["2999-12-31T23:59:59.999Z", "2999-12-31T23:59:59.999Z"],
  ])("a time written as %s is kept as %s", async (observedAt, kept) => {
    const event = await writeAndRead(suite, { text: "It happened.", observedAt });
    expect(event.observedAt).toBe(kept);
  });
}

function describeFullForms(suite: Suite<EventMemory>): void {
  test("the full form keeps its kind, content, time, labels and actor", async () => {
    const content = { kind: "text", text: "The lease ends in May." } as const;
    const event = await writeAndRead(suite, {
      modality: "document",
      content,
      context: { observedAt: "2026-03-05T14:00:00Z", labels: ["home", "contract"] },
      observedActor: { id: "user:landlord" },
    });
    expect(event).toMatchObject({
      modality: "document",
      content,
      observedAt: "2026-03-05T14:00:00.000Z",
      labels: ["home", "contract"],
      observedActor: "user:landlord",
    });
  });

  test.runIf(suite.can.longTexts)("text of one mebibyte comes back whole", async () => {
    const text = "pé ".repeat(1_048_576 / 4);
    const event = await writeAndRead(suite, text);
    expect(event.content).toEqual({ kind: "message", role: "user", text });
  });

  test("what the caller changes after the call is not changed in memory", async () => {
    const rooms = ["kitchen"];
    const labels = ["home"];
    const scope = suite.newScope();
    const content = { kind: "json", data: { rooms } } as const;
    const write = suite.memory.experience(scope, { content, context: { labels } });
    rooms.push("changed");
    labels.push("changed");
    const event = await suite.memory.event((await write).eventId);
    expect(event).toMatchObject({ content: { data: { rooms: ["kitchen"] } }, labels: ["home"] });
  });
}

function describeGeneratedForms(suite: Suite<EventMemory>): void {
  test("any text, said by anyone under any labels, comes back exactly", async () => {
    const arbitraryItem = fc.record({
      text: arbitraryText,
      role: fc.constantFrom(...roles),
      speaker: arbitraryName,
      labels: fc.uniqueArray(arbitraryName, { maxLength: 5 }),
    });
    const property = fc.asyncProperty(arbitraryItem, async (item) => {
      const { text, role, speaker, labels } = item;
      const event = await writeAndRead(suite, item);
      expect(event.content).toStrictEqual({ kind: "message", role, text });
      expect([event.observedActor, event.labels]).toStrictEqual([speaker, labels]);
    });
    await suite.check(
      property,
      oddTexts.map((text) => [{ text, role: "user", speaker: text, labels: [text] }]),
    );
  });

  test("any data comes back exactly", async () => {
    const property = fc.asyncProperty(arbitraryData, async (data) => {
      const event = await writeAndRead(suite, { content: { kind: "json", data } });
      expect(event.content).toStrictEqual({ kind: "json", data });
    });
    await suite.check(property);
  });
}

/** Writes into a new scope and reads it back by id, where the listing must give the same. */
async function writeAndRead(
  suite: Suite<EventMemory>,
  input: ExperienceInput,
): Promise<MemoryEvent> {
  const scope = suite.newScope();
  const { eventId } = await suite.memory.experience(scope, input);
  const event = await suite.memory.event(eventId);
  expect(await listEvents(suite.memory, scope)).toStrictEqual([event]);
  return event;
}
