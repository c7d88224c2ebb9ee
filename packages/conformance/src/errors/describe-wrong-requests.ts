import { describe, expect, test } from "vitest";
import { type ByIdMethod, callMethod, type ScopedMethod, unknownIds } from "../call-method.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

const tooMuch = "é".repeat(524_289);

const wrongFields: readonly (readonly [ScopedMethod, string, unknown])[] = [
  ["recall", "query", { query: "" }],
  ["recall", "query", { query: 5 }],
  ["recall", "query", { query: "half \u{D800}" }],
  ["recall", "query", { query: tooMuch }],
  ["recall", "view", { query: "a", view: "everything" }],
  ["recall", "budgets.maxEvents", { budgets: { maxEvents: 0 } }],
  ["recall", "budgets.maxEvents", { budgets: { maxEvents: 501 } }],
  ["recall", "budgets.maxTokens", { budgets: { maxTokens: -1 } }],
  ["recall", "budgets.maxTokens", { budgets: { maxTokens: Number.NaN } }],
  ["recall", "budgets.tokens", { budgets: { tokens: 1 } }],
  ["recall", "question", { question: "a" }],
  ["answer", "question", {}],
  ["answer", "question", { question: " " }],
  ["answer", "view", { question: "a", view: 5 }],
  ["answer", "budgets.maxEvents", { question: "a", budgets: { maxEvents: 1.5 } }],
  ["answer", "model", { question: "a", model: "large" }],
  ["events", "view", { view: "global" }],
  ["events", "since", { since: "yesterday" }],
  ["events", "until", { until: 5 }],
  ["events", "labels", { labels: [] }],
  ["events", "labels", { labels: "home" }],
  ["events", "labels[0]", { labels: [" "] }],
  ["events", "limit", { limit: 0 }],
  ["events", "limit", { limit: 501 }],
  ["events", "limit", { limit: "10" }],
  ["events", "cursor", { cursor: 5 }],
  ["events", "label", { label: "home" }],
];

const wrongForms: readonly (readonly [ScopedMethod, unknown])[] = [
  ["recall", ""],
  ["recall", " "],
  ["recall", null],
  ["recall", 5],
  ["recall", ["Where?"]],
  ["recall", "half \u{D800}"],
  ["answer", undefined],
  ["answer", null],
  ["answer", ""],
  ["answer", 5],
  ["events", null],
  ["events", "home"],
  ["events", 5],
  ["audit", null],
  ["forget", null],
  ["erase", null],
  ["previewErasure", null],
  ["registerScope", null],
  ["setMembers", null],
  ["deleteScope", null],
  ["effectivePolicy", null],
];

/** Requests that cannot be read. */
export function describeWrongRequests(suite: Suite): void {
  describe("a request", () => {
    test.each(wrongFields)(
      "to %s is refused for its field %s (%#)",
      async (method, field, input) => {
        await expectRefusal(callMethod(suite.memory, method, [suite.newScope(), input]), field);
      },
    );

    test.each(wrongForms)("to %s cannot be %j", async (method, input) => {
      const call = callMethod(suite.memory, method, [suite.newScope(), input]);
      const error = await memoryErrorOf(call);
      expect(error).toMatchObject({ name: "ValidationError", field: expect.stringMatching(/./) });
    });
  });

  const wrongIds = unknownIds.flatMap(([method]) =>
    [undefined, null, 5, {}].map((id): [ByIdMethod, unknown] => [method, id]),
  );
  test.each(wrongIds)("an id of %s that is no string, %j, names nothing", async (method, id) => {
    const error = await memoryErrorOf(callMethod(suite.memory, method, [id]));
    expect(["NotFoundError", "ValidationError"]).toContain(error.name);
  });

  test.each(unknownIds)("an id of %s that names nothing is a NotFoundError", async (method, id) => {
    const error = await memoryErrorOf(callMethod(suite.memory, method, [id]));
    expect(error).toMatchObject({ name: "NotFoundError", code: "NOT_FOUND", status: 404 });
    expect(error.message).toContain(id);
  });
}
