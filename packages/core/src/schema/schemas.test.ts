import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { ValidationError } from "../errors/validation-error.ts";
import {
  answerInputSchema,
  callOptionsSchema,
  eventFilterSchema,
  experienceInputSchema,
  experienceItemsSchema,
  forgetRequestSchema,
  recallInputSchema,
  validate,
  writeOptionsSchema,
} from "./index.ts";
import { limits } from "../limits.ts";

/** The field that `schema` refuses in `value`, or null where it accepts it unchanged. */
function refusedField(schema: z.ZodType, value: unknown): string | null {
  try {
    expect(validate(schema, value, { name: "argument" })).toEqual(value);
    return null;
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      return error.field;
    }
    throw error;
  }
}

const json = (data: unknown): unknown => ({ content: { kind: "json", data } });

function nest(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);
}

describe("experienceInputSchema", () => {
  test.each([
    "I moved to Porto.",
    { text: "a" },
    {
      text: "a",
      role: "tool",
      speaker: "Ana",
      observedAt: "2026-03-05",
      labels: [],
      idempotencyKey: "k",
    },
    { content: { kind: "message", role: "user", text: "a" } },
    {
      content: { kind: "text", text: "a" },
      modality: "document",
      observedActor: { id: "user:ana" },
    },
    { content: { kind: "text", text: "a" }, context: { observedAt: "2026-03-05", labels: ["a"] } },
    { text: "x".repeat(limits.contentBytes) },
    { text: "a", idempotencyKey: "é".repeat(32) },
  ])("accepts a right form (%#)", (value) => {
    expect(refusedField(experienceInputSchema, value)).toBeNull();
  });

  test.each([
    [undefined, "argument"],
    [null, "argument"],
    [["a"], "argument"],
    [" \n\t", "argument"],
    ["\u{D800}", "argument"],
    ["x".repeat(limits.contentBytes + 1), "argument"],
    ["é".repeat(limits.contentBytes / 2 + 1), "argument"],
    [{ text: "" }, "text"],
    [{ text: "half \u{DC00}" }, "text"],
    [{ text: "a", role: "robot" }, "role"],
    [{ text: "a", speaker: " " }, "speaker"],
    [{ text: "a", observedAt: "soon" }, "observedAt"],
    [{ text: "a", observedAt: 5 }, "observedAt"],
    [{ text: "a", labels: ["a", ""] }, "labels[1]"],
    [{ text: "a", labels: Array.from({ length: 65 }, () => "l") }, "labels"],
    [{ text: "a", idempotencyKey: "" }, "idempotencyKey"],
    [{ text: "a", idempotencyKey: "é".repeat(33) }, "idempotencyKey"],
    [{ text: "a", txet: "b" }, "txet"],
    [{ content: { kind: "picture" } }, "content.kind"],
    [{ content: { kind: "message", text: "a" } }, "content.role"],
    [{ content: { kind: "text", text: "a", role: "user" } }, "content.role"],
    [{ content: { kind: "text", text: "a" }, observedActor: {} }, "observedActor.id"],
    [{ content: { kind: "text", text: "a" }, context: { at: "x" } }, "context.at"],
  ])("names what is wrong in a form (%#)", (value, field) => {
    expect(refusedField(experienceInputSchema, value)).toBe(field);
  });

  test("accepts whatever JSON can say", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (data) => {
        expect(refusedField(experienceInputSchema, json(data))).toBeNull();
      }),
    );
  });

  test("takes data 64 levels deep and no deeper", () => {
    expect(refusedField(experienceInputSchema, json(nest(64)))).toBeNull();
    expect(refusedField(experienceInputSchema, json(nest(65)))).toBe("content.data");
  });

  test("refuses data that contains itself", () => {
    const data: Record<string, unknown> = {};
    data["left"] = data["right"] = data;
    expect(refusedField(experienceInputSchema, json(data))).toBe("content.data");
  });

  test.each([
    ["a missing value", undefined],
    ["a missing value inside", { a: undefined }],
    ["a hole", Object.assign(Array.from({ length: 0 }), { length: 2 })],
    ["no number", Number.NaN],
    ["an endless number", Number.POSITIVE_INFINITY],
    ["a big integer", 1n],
    ["a function", () => 1],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["half a surrogate pair", { a: "\u{D800}" }],
    ["half a surrogate pair in a key", { "\u{D800}": 1 }],
    ["too much", "x".repeat(limits.contentBytes)],
  ])("refuses data that JSON would lose: %s", (_, data) => {
    expect(refusedField(experienceInputSchema, json(data))).toBe("content.data");
  });
});

test("experienceItemsSchema takes 1 to 1,000 items and names the one that is wrong", () => {
  const items = Array.from({ length: 1_001 }, () => "a");
  expect(refusedField(experienceItemsSchema, items.slice(1))).toBeNull();
  expect(refusedField(experienceItemsSchema, items)).toBe("argument");
  expect(refusedField(experienceItemsSchema, [])).toBe("argument");
  expect(refusedField(experienceItemsSchema, ["a", "b", { text: "" }])).toBe("argument[2].text");
});

describe("the schemas of reading", () => {
  test.each([
    [recallInputSchema, "where?"],
    [recallInputSchema, {}],
    [
      recallInputSchema,
      { query: "where?", view: "local", budgets: { maxTokens: 1, maxEvents: 500 } },
    ],
    [answerInputSchema, "where?"],
    [answerInputSchema, { question: "where?", view: "holistic", budgets: {} }],
    [eventFilterSchema, {}],
    [
      eventFilterSchema,
      { view: "local", since: "2026-03-05", labels: ["a"], limit: 500, cursor: "c" },
    ],
  ])("accept a right request (%#)", (schema, value) => {
    expect(refusedField(schema, value)).toBeNull();
  });

  test.each<[z.ZodType, unknown, string]>([
    [recallInputSchema, "", "argument"],
    [recallInputSchema, null, "argument"],
    [recallInputSchema, { query: " " }, "query"],
    [recallInputSchema, { view: "all" }, "view"],
    [recallInputSchema, { budgets: { maxEvents: 0 } }, "budgets.maxEvents"],
    [recallInputSchema, { budgets: { maxEvents: 501 } }, "budgets.maxEvents"],
    [recallInputSchema, { budgets: { maxTokens: 1.5 } }, "budgets.maxTokens"],
    [recallInputSchema, { budgets: { tokens: 1 } }, "budgets.tokens"],
    [answerInputSchema, {}, "question"],
    [answerInputSchema, { question: "a", query: "a" }, "query"],
    [eventFilterSchema, { since: "soon" }, "since"],
    [eventFilterSchema, { until: 0 }, "until"],
    [eventFilterSchema, { labels: [] }, "labels"],
    [eventFilterSchema, { limit: 0 }, "limit"],
    [eventFilterSchema, { cursor: "" }, "cursor"],
    [eventFilterSchema, { label: "a" }, "label"],
  ])("name what is wrong in a request (%#)", (schema, value, field) => {
    expect(refusedField(schema, value)).toBe(field);
  });
});

test.each<[z.ZodType, unknown, string | null]>([
  [callOptionsSchema, { signal: new AbortController().signal, timeoutMs: 5 }, null],
  [callOptionsSchema, { signal: "stop" }, "signal"],
  [callOptionsSchema, { timeoutMs: -1 }, "timeoutMs"],
  [callOptionsSchema, { timeoutMs: 0 }, "timeoutMs"],
  [callOptionsSchema, { timeoutMs: 2 ** 31 }, "timeoutMs"],
  [callOptionsSchema, { timeout: 5 }, "timeout"],
  [callOptionsSchema, { wait: "captured" }, "wait"],
  [writeOptionsSchema, { wait: "indexed", timeoutMs: 5 }, null],
  [writeOptionsSchema, { wait: "forever" }, "wait"],
  [forgetRequestSchema, { selector: { memoryIds: ["evt_1"] } }, null],
  [forgetRequestSchema, { confirmAll: true }, null],
  [forgetRequestSchema, { confirmAll: "yes" }, "confirmAll"],
  [forgetRequestSchema, { selector: {} }, null],
  [forgetRequestSchema, { selector: { aboutSubject: "" } }, "selector.aboutSubject"],
  [forgetRequestSchema, { selector: { predicate: "?" } }, "selector.predicate"],
  [
    forgetRequestSchema,
    { selector: { validDuring: { from: "2026" } } },
    "selector.validDuring.from",
  ],
  [forgetRequestSchema, { confirmAll: true, cascade: "all" }, "cascade"],
  [forgetRequestSchema, { confirmAll: true, idempotencyKey: "a".repeat(65) }, "idempotencyKey"],
  [forgetRequestSchema, { selector: { memoryIds: [] } }, "selector.memoryIds"],
  [forgetRequestSchema, { selector: { memoryIds: [""] } }, "selector.memoryIds[0]"],
  [forgetRequestSchema, { selector: { memoryIds: ["evt_1"], ids: [] } }, "selector.ids"],
])(
  "the schemas of options and of forgetting refuse the right field (%#)",
  (schema, value, field) => {
    expect(refusedField(schema, value)).toBe(field);
  },
);
