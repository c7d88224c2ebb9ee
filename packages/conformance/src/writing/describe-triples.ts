import type { ExperienceInput, Triple } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryName, arbitraryText } from "../arbitrary/arbitrary-text.ts";
import { idsOf } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

const porto = { subject: "Ana", predicate: "lives_in", object: "Porto" } as const;

const arbitraryTriple: fc.Arbitrary<Triple> = fc.record(
  {
    subject: fc.oneof(
      arbitraryName,
      fc.record(
        { type: fc.constant("entity" as const), id: arbitraryName, name: arbitraryName },
        { noNullPrototype: true },
      ),
    ),
    predicate: fc.stringMatching(/^[a-z][a-z_.]{0,30}[a-z]$/),
    object: fc.oneof(
      arbitraryText,
      fc.integer(),
      fc.boolean(),
      fc.record(
        { type: fc.constant("literal" as const), value: arbitraryText },
        { noNullPrototype: true },
      ),
    ),
    validFrom: fc.constantFrom("2026-03-05", "1850-07-01T00:00:00Z"),
    confidence: fc.constantFrom(0, 0.25, 1),
  },
  { requiredKeys: ["subject", "predicate", "object"], noNullPrototype: true },
);

/** Writing statements as data. */
export function describeTriples(suite: Suite): void {
  describe("triples", () => {
    test("any triple comes back exactly, and can be derived from", async () => {
      const property = fc.asyncProperty(arbitraryTriple, async (triple) => {
        const scope = suite.newScope();
        const written = await suite.memory.experience(scope, { triple }, { wait: "consolidated" });
        const event = await suite.memory.event(written.eventId);
        expect(event.content).toStrictEqual({ kind: "triple", triple });
        expect(event.modality).toBe("observation");
        const { items } = await suite.memory.facts(scope, { includeSuperseded: true });
        expect(items.map(({ supports }) => supports)).toEqual([[written.eventId]]);
        const { items: named } = await suite.memory.facts(scope, { subject: items[0]?.subject.id });
        expect(idsOf(named)).toEqual(idsOf(items));
      });
      await suite.check(property);
    });

    test("a triple is found by its words", async () => {
      const scope = suite.newScope();
      const { eventId } = await suite.memory.experience(scope, { triple: porto });
      await suite.memory.experience(scope, "We had soup and bread for dinner.");
      for (const query of ["Porto", "Who lives there?", "ana"]) {
        const { layers } = await suite.memory.recall(scope, { query, include: ["events"] });
        expect(idsOf(layers.events)[0]).toBe(eventId);
      }
    });

    test.each<[string, ExperienceInput]>([
      ["another object", { triple: { ...porto, object: "Faro" }, idempotencyKey: "turn-1" }],
      ["a retraction", { triple: { ...porto, retracts: true }, idempotencyKey: "turn-1" }],
      ["its text", { text: "Ana lives in Porto", idempotencyKey: "turn-1" }],
    ])("under one key a triple and %s are in conflict", async (_, other) => {
      const scope = suite.newScope();
      const item = { triple: porto, idempotencyKey: "turn-1" };
      const first = await suite.memory.experience(scope, item);
      const again = await suite.memory.experience(scope, item, { wait: "consolidated" });
      expect(again).toMatchObject({ eventId: first.eventId, replayed: true });
      const error = await memoryErrorOf(suite.memory.experience(scope, other));
      expect(error.name).toBe("ConflictError");
      expect((await suite.memory.facts(scope)).items).toHaveLength(1);
    });
  });
}
