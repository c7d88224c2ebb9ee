import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";

const selector = { memoryIds: ["evt_1"] };
const nothing = "EMPTY_SELECTOR_WITHOUT_CONFIRMATION";
const tooMany = { memoryIds: Array.from({ length: 1_001 }, (_, index) => `evt_${index}`) };

/** Requests that could forget more than was meant: each is refused, and nothing forgotten. */
export function describeForgetRequests(suite: Suite): void {
  test.each<[string, unknown, object]>([
    ["selects nothing", {}, { field: "selector", code: nothing }],
    ["confirms nothing", { confirmAll: false }, { field: "selector", code: nothing }],
    [
      "selects some and everything",
      { selector, confirmAll: true },
      { field: "confirmAll", code: "AMBIGUOUS_SELECTOR_CONFIRM_ALL" },
    ],
    ["has an empty selector", { selector: {} }, { field: "selector.memoryIds" }],
    ["names no ids", { selector: { memoryIds: [] } }, { field: "selector.memoryIds" }],
    ["names more than 1,000 ids", { selector: tooMany }, { field: "selector.memoryIds" }],
    ["misspells the ids", { selector: { memoryIDs: ["evt_1"] } }, { name: "ValidationError" }],
    [
      "has an unknown selector",
      { selector: { ...selector, labels: ["a"] } },
      { field: "selector.labels" },
    ],
    ["has an unknown field", { selector, confirmall: true }, { field: "confirmall" }],
    ["confirms with a word", { confirmAll: "true" }, { field: "confirmAll" }],
    ["is missing", undefined, { name: "ValidationError" }],
  ])("a request that %s is refused", async (_, request, expected) => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["I moved to Porto."]);
    const error = await memoryErrorOf(callMethod(suite.memory, "forget", [scope, request]));
    expect(error).toMatchObject({ name: "ValidationError", ...expected });
    expect(await listEvents(suite.memory, scope)).toHaveLength(1);
  });
}
