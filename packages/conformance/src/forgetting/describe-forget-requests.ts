import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";

type WrongRequest = readonly [title: string, request: unknown, expected: object];

const selector = { memoryIds: ["evt_1"] };
const nothing = "EMPTY_SELECTOR_WITHOUT_CONFIRMATION";
const tooMany = { memoryIds: Array.from({ length: 1_001 }, (_, index) => `evt_${index}`) };
const manyLabels = { labels: Array.from({ length: 51 }, String) };
const invalidCascade = { field: "layers", code: "INVALID_CASCADE" };

const selectingNothing: readonly WrongRequest[] = [
  ["selects nothing", {}, { field: "selector", code: nothing }],
  ["confirms nothing", { confirmAll: false }, { field: "selector", code: nothing }],
  ["has an empty selector", { selector: {} }, { field: "selector", code: nothing }],
  [
    "has a selector of nothing but undefined",
    { selector: { memoryIds: undefined, labels: undefined } },
    { field: "selector", code: nothing },
  ],
  [
    "names layers alone",
    { layers: ["facts"], cascade: "derived_only" },
    { field: "selector", code: nothing },
  ],
  ["names no ids", { selector: { memoryIds: [] } }, { field: "selector.memoryIds" }],
  ["names no labels", { selector: { labels: [] } }, { field: "selector.labels" }],
  ["is missing", undefined, { name: "ValidationError" }],
];

const wrongSelectors: readonly WrongRequest[] = [
  [
    "selects some and everything",
    { selector, confirmAll: true },
    { field: "confirmAll", code: "AMBIGUOUS_SELECTOR_CONFIRM_ALL" },
  ],
  ["names more than 1,000 ids", { selector: tooMany }, { field: "selector.memoryIds" }],
  ["names more than 50 labels", { selector: manyLabels }, { field: "selector.labels" }],
  ["misspells the ids", { selector: { memoryIDs: ["evt_1"] } }, { name: "ValidationError" }],
  ["has an unknown selector", { selector: { query: "a" } }, { field: "selector.query" }],
  [
    "has an unknown selector beside a known one",
    { selector: { ...selector, query: "a" } },
    { field: "selector.query" },
  ],
  [
    "has a time that is none",
    { selector: { validDuring: { from: "yesterday", to: "2026-03-05" } } },
    { field: "selector.validDuring.from" },
  ],
  ...["validDuring", "recordedDuring"].map((name): WrongRequest => {
    const window = { from: "2026-03-05", to: "2026-03-05" };
    return [
      `has a ${name} that ends as it starts`,
      { selector: { [name]: window } },
      { field: `selector.${name}.to` },
    ];
  }),
  ...["aboutSubject", "aboutEntity", "predicate"].flatMap((name): readonly WrongRequest[] => [
    [
      `has ids beside ${name}`,
      { selector: { ...selector, [name]: "porto" } },
      { field: "selector", code: "INVALID_SELECTOR" },
    ],
    [`has an empty ${name}`, { selector: { [name]: " " } }, { field: `selector.${name}` }],
  ]),
];

const wrongFields: readonly WrongRequest[] = [
  ["has an unknown field", { selector, confirmall: true }, { field: "confirmall" }],
  ["confirms with a word", { confirmAll: "true" }, { field: "confirmAll" }],
  ["leaves events out of what it redacts", { selector, layers: ["facts"] }, invalidCascade],
  [
    "names events where they are to stay",
    { selector, cascade: "derived_only", layers: ["facts", "events"] },
    invalidCascade,
  ],
  ["names no layer", { selector, layers: [] }, { field: "layers" }],
  ["names an unknown layer", { selector, layers: ["packs"] }, { field: "layers[0]" }],
  ["has an unknown cascade", { selector, cascade: "none" }, { field: "cascade" }],
  ["has a word for a dry run", { selector, dryRun: "yes" }, { field: "dryRun" }],
  ["has a long note", { selector, auditNote: "a".repeat(2_001) }, { field: "auditNote" }],
  [
    "has a long idempotency key",
    { selector, idempotencyKey: "é".repeat(33) },
    { field: "idempotencyKey" },
  ],
];

/** Requests that could forget more than was meant: each is refused, and nothing forgotten. */
export function describeForgetRequests(suite: Suite): void {
  test.each([...selectingNothing, ...wrongSelectors, ...wrongFields])(
    "a request that %s is refused",
    async (_, request, expected) => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, ["I moved to Porto."]);
      const error = await memoryErrorOf(callMethod(suite.memory, "forget", [scope, request]));
      expect(error).toMatchObject({ name: "ValidationError", ...expected });
      expect(await listEvents(suite.memory, scope)).toHaveLength(1);
    },
  );
}
