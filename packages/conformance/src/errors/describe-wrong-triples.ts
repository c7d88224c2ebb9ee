import { describe, expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

const lives = { subject: "Ana", predicate: "lives_in", object: "Porto" };

/** Statements that cannot be: the field at fault, what is wrong, and a word of what is accepted. */
const wrongTriples: readonly (readonly [string, object, RegExp])[] = [
  ["triple.subject", { ...lives, subject: undefined }, /./],
  ["triple.subject", { ...lives, subject: " " }, /./],
  ["triple.subject", { ...lives, subject: "a".repeat(257) }, /256/],
  ["triple.subject.id", { ...lives, subject: { type: "entity" } }, /missing/],
  ["triple.subject.type", { ...lives, subject: { type: "person", id: "ana" } }, /./],
  ["triple.object", { ...lives, object: null }, /./],
  ["triple.object.value", { ...lives, object: { type: "literal" } }, /./],
  [
    "triple.object.value",
    { ...lives, object: { type: "literal", datatype: "number", value: "many" } },
    /number/,
  ],
  [
    "triple.object.value",
    { ...lives, object: { type: "literal", datatype: "date", value: "soon" } },
    /RFC 3339/,
  ],
  ["triple.object.unit", { ...lives, object: { type: "literal", value: 1, unit: "m" } }, /value/],
  ["triple.predicate", { ...lives, predicate: "" }, /lives_in/],
  ["triple.predicate", { ...lives, predicate: "lives in?" }, /lives_in/],
  ["triple.predicate", { ...lives, predicate: "__" }, /lives_in/],
  ["triple.predicate", { ...lives, predicate: "a".repeat(129) }, /128/],
  ["triple.predicate", { ...lives, predicate: 5 }, /string/],
  ["triple.confidence", { ...lives, confidence: 1.1 }, /1/],
  ["triple.confidence", { ...lives, confidence: -0.1 }, /0/],
  ["triple.confidence", { ...lives, confidence: "high" }, /number/],
  ["triple.validFrom", { ...lives, validFrom: "March" }, /RFC 3339/],
  ["triple.validTo", { ...lives, validTo: "2026-02-30" }, /RFC 3339/],
  ["triple.validTo", { ...lives, validFrom: "2026-03-05", validTo: "2026-03-05" }, /validFrom/],
  ["triple.validTo", { ...lives, validFrom: "2026-03-05", validTo: "2026-03-01" }, /validFrom/],
  ["triple.retracts", { ...lives, retracts: "yes" }, /boolean/],
  ["triple.corrects", { ...lives, retracts: true, corrects: "Faro" }, /leave one/],
  ["triple.source", { ...lives, source: "crm" }, /subject.*predicate/],
];

/** Statements given as data that cannot be stored. */
export function describeWrongTriples(suite: Suite): void {
  describe("a triple", () => {
    test.each(wrongTriples)("is refused for its field %s (%#)", async (field, triple, advice) => {
      const scope = suite.newScope();
      const call = callMethod(suite.memory, "experience", [scope, { triple }]);
      const error = await memoryErrorOf(call);
      expect(error).toMatchObject({ name: "ValidationError", field });
      expect(error.message).toMatch(advice);
      const bulk = callMethod(suite.memory, "experienceBulk", [
        scope,
        [{ triple: lives }, { triple }],
      ]);
      await expectRefusal(bulk, `items[1].${field}`);
      const content = { kind: "triple", triple };
      const full = callMethod(suite.memory, "experience", [scope, { content }]);
      await expectRefusal(full, `content.${field}`);
      expect(await listEvents(suite.memory, scope)).toEqual([]);
    });

    test("is no text, and no text is one", async () => {
      const both = { text: "Ana lives in Porto.", triple: lives };
      const call = callMethod(suite.memory, "experience", [suite.newScope(), both]);
      expect((await memoryErrorOf(call)).name).toBe("ValidationError");
    });
  });
}
