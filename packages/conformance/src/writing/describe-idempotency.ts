import type { ExperienceInput } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

/** Pairs of keys that a storage might take for one. */
const alike: readonly [string[]][] = [
  [["a", "A"]],
  [["é", "e\u0301"]],
  [["a", "a "]],
  [["a", "a\u0000"]],
  [["\u0000a", "\u0000b"]],
  [["1", "01"]],
];

const idempotencyKey = "turn-1";
const written = { text: "I moved to Porto.", speaker: "Ana", labels: ["home"], idempotencyKey };

/** Writing one thing more than once under one key. */
export function describeIdempotency(suite: Suite<EventMemory>): void {
  describe("idempotency", () => {
    describeReplay(suite);
    describeConflict(suite);
    describeKeys(suite);
  });
}

function describeReplay(suite: Suite<EventMemory>): void {
  test.each<[string, ExperienceInput]>([
    ["as it was", written],
    ["at another time", { ...written, observedAt: "2020-01-01" }],
    [
      "in its full form",
      {
        modality: "conversation",
        content: { kind: "message", role: "user", text: "I moved to Porto." },
        context: { labels: ["home"] },
        observedActor: { id: "Ana" },
        idempotencyKey,
      },
    ],
  ])("the same written again %s stores nothing and gives the first id", async (_, again) => {
    const scope = suite.newScope();
    const first = await suite.memory.experience(scope, written);
    const second = await suite.memory.experience(scope, again);
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect(second.eventId).toBe(first.eventId);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([first.eventId]);
  });

  test("data with its keys in another order is the same", async () => {
    const scope = suite.newScope();
    const ids = [
      { city: "Porto", since: 2026 },
      { since: 2026, city: "Porto" },
    ].map(async (data) => {
      const content = { kind: "json", data } as const;
      return (await suite.memory.experience(scope, { content, idempotencyKey })).eventId;
    });
    expect(new Set(await Promise.all(ids)).size).toBe(1);
  });

  test("of many that write the same at once one stores it, and all get its id", async () => {
    const scope = suite.newScope();
    const writes = Array.from({ length: 20 }, () => suite.memory.experience(scope, written));
    const results = await Promise.all(writes);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(results.map(({ eventId }) => eventId)).size).toBe(1);
    expect(await listEvents(suite.memory, scope)).toHaveLength(1);
  });
}

function describeConflict(suite: Suite<EventMemory>): void {
  test.each<[string, ExperienceInput]>([
    ["text", { ...written, text: "I moved to Lisbon." }],
    ["role", { ...written, role: "assistant" }],
    ["speaker", { ...written, speaker: "Bea" }],
    ["labels", { ...written, labels: ["work"] }],
    ["kind", { content: { kind: "text", text: written.text }, idempotencyKey }],
  ])("another %s under the key is a ConflictError and stores nothing", async (_, other) => {
    const scope = suite.newScope();
    const { eventId } = await suite.memory.experience(scope, written);
    const before = await suite.memory.event(eventId);
    const error = await memoryErrorOf(suite.memory.experience(scope, other));
    expect(error).toMatchObject({
      name: "ConflictError",
      code: "IDEMPOTENCY_CONFLICT",
      status: 409,
      retriable: false,
    });
    expect(await listEvents(suite.memory, scope)).toEqual([before]);
  });
}

function describeKeys(suite: Suite<EventMemory>): void {
  test("keys that differ at all are different keys", async () => {
    const arbitraryKey = fc.string({ unit: "binary", minLength: 1, maxLength: 16 });
    const pairs = fc.uniqueArray(arbitraryKey, { minLength: 2, maxLength: 2 });
    const property = fc.asyncProperty(pairs, async (keys) => {
      const scope = suite.newScope();
      for (const key of keys) {
        await suite.memory.experience(scope, { text: `under ${key}`, idempotencyKey: key });
      }
      expect(await listEvents(suite.memory, scope)).toHaveLength(2);
    });
    await suite.check(property, alike);
  });
}
