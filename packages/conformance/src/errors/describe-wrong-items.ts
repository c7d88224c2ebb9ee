import { describe, expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const tooLarge = "é".repeat(524_289);

const wrongForms: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["a list", ["I moved."]],
  ["an empty string", ""],
  ["a blank string", " \n\t"],
  ["half a surrogate pair", "half \u{D800}"],
  ["more than a mebibyte", tooLarge],
];

const wrongFields: readonly (readonly [string, unknown])[] = [
  ["text", {}],
  ["text", { text: "" }],
  ["text", { text: 5 }],
  ["text", { text: "half \u{DC00}" }],
  ["text", { text: tooLarge }],
  ["role", { text: "a", role: "robot" }],
  ["speaker", { text: "a", speaker: "" }],
  ["observedAt", { text: "a", observedAt: "soon" }],
  ["observedAt", { text: "a", observedAt: "2026-02-30" }],
  ["observedAt", { text: "a", observedAt: 1_772_000_000_000 }],
  ["labels", { text: "a", labels: "home" }],
  ["labels[1]", { text: "a", labels: ["home", ""] }],
  ["labels", { text: "a", labels: Array.from({ length: 65 }, (_, index) => `label ${index}`) }],
  ["idempotencyKey", { text: "a", idempotencyKey: "" }],
  ["idempotencyKey", { text: "a", idempotencyKey: "é".repeat(33) }],
  ["txet", { text: "a", txet: "b" }],
  ["content.kind", { content: { kind: "picture" } }],
  ["content.role", { content: { kind: "message", text: "a" } }],
  ["content.text", { content: { kind: "text", text: " " } }],
  ["modality", { modality: "", content: { kind: "text", text: "a" } }],
  ["context.labels[0]", { content: { kind: "text", text: "a" }, context: { labels: [5] } }],
  ["observedActor.id", { content: { kind: "text", text: "a" }, observedActor: {} }],
];

const wrongData: readonly (readonly [string, unknown])[] = [
  ["missing", undefined],
  ["no number", Number.NaN],
  ["a function", () => 1],
  ["a date", new Date(0)],
  ["half a surrogate pair", ["\u{D800}"]],
  ["too deep", Array.from({ length: 65 }).reduce<unknown>((inner) => [inner], 1)],
  ["too large", { text: tooLarge }],
];

/** Experiences that cannot be stored. */
export function describeWrongItems(suite: Suite<EventMemory>): void {
  const refuse = async (input: unknown, field: string): Promise<void> => {
    const scope = suite.newScope();
    await expectRefusal(callMethod(suite.memory, "experience", [scope, input]), field);
    const items = ["a right one", input];
    const bulkField = field === "" ? "items[1]" : `items[1].${field}`;
    await expectRefusal(callMethod(suite.memory, "experienceBulk", [scope, items]), bulkField);
    expect(await listEvents(suite.memory, scope)).toEqual([]);
  };

  describe("an experience", () => {
    test.each(wrongFields)(
      "is refused for its field %s, alone and in a bulk (%#)",
      (field, input) => refuse(input, field),
    );

    test.each(wrongData)("is refused when its data is %s", (_, data) =>
      refuse({ content: { kind: "json", data } }, "content.data"),
    );

    test.each(wrongForms)("cannot be %s", async (_, input) => {
      const scope = suite.newScope();
      const alone = await memoryErrorOf(callMethod(suite.memory, "experience", [scope, input]));
      expect(alone).toMatchObject({ name: "ValidationError", field: expect.stringMatching(/./) });
      const bulk = callMethod(suite.memory, "experienceBulk", [scope, ["right", input]]);
      await expectRefusal(bulk, "items[1]");
      expect(await listEvents(suite.memory, scope)).toEqual([]);
    });
  });

  test.each([
    ["no list", "I moved."],
    ["an empty list", []],
    ["more than 1,000", Array.from({ length: 1_001 }, () => "a")],
  ])("a bulk cannot be %s", async (_, items) => {
    const scope = suite.newScope();
    await expectRefusal(callMethod(suite.memory, "experienceBulk", [scope, items]), "items");
  });
}
