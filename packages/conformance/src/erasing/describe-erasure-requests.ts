import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { eraseAll } from "./erase-all.ts";

const selector = { memoryIds: ["evt_1"] };
const nothing = "EMPTY_SELECTOR_WITHOUT_CONFIRMATION";
const ambiguous = "AMBIGUOUS_SELECTOR";

/** Requests that could erase more than was meant, and repeated ones. */
export function describeErasureRequests(suite: Suite): void {
  test.each<[string, unknown, object]>([
    ["selects nothing", {}, { field: "selector", code: nothing }],
    ["confirms nothing", { confirmAll: false }, { field: "selector", code: nothing }],
    ["selects twice", { selector, confirmAll: true }, { field: "confirmAll", code: ambiguous }],
    [
      "selects beside a preview",
      { selector, fromPreviewId: "ervw_1" },
      { field: "fromPreviewId", code: ambiguous },
    ],
    [
      "confirms beside a preview",
      { confirmAll: true, fromPreviewId: "ervw_1" },
      { field: "fromPreviewId", code: ambiguous },
    ],
    ["names no ids", { selector: { memoryIds: [] } }, { field: "selector.memoryIds" }],
    ["has an unknown field", { selector, confirmall: true }, { field: "confirmall" }],
    ["has an unknown selector", { selector: { query: "Ana" } }, { field: "selector.query" }],
    ["confirms with a word", { confirmAll: "true" }, { field: "confirmAll" }],
    ["has an empty key", { confirmAll: true, idempotencyKey: "" }, { field: "idempotencyKey" }],
    [
      "has a note that is too long",
      { confirmAll: true, auditNote: "x".repeat(2_001) },
      { field: "auditNote" },
    ],
    ["is missing", undefined, { name: "ValidationError" }],
  ])("a request to erase that %s is refused", async (_, request, expected) => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["I moved to Porto."]);
    const error = await memoryErrorOf(callMethod(suite.memory, "erase", [scope, request]));
    expect(error).toMatchObject({ name: "ValidationError", ...expected });
    expect(await listEvents(suite.memory, scope)).toHaveLength(1);
  });

  test("an unknown stage to wait for is refused", async () => {
    const call = [suite.newScope(), { confirmAll: true }, { wait: "indexed" }];
    const error = await memoryErrorOf(callMethod(suite.memory, "erase", call));
    expect(error).toMatchObject({ name: "ValidationError", field: "wait" });
  });

  describeRepeats(suite);
}

function describeRepeats(suite: Suite): void {
  test("repeating the request under its key gives the same erasure and erases nothing more", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["one"]);
    const { previewId: fromPreviewId } = await suite.memory.previewErasure(scope);
    const request = { fromPreviewId, idempotencyKey: "once", auditNote: "asked by mail" };
    const first = await eraseAll(suite.memory, scope, request);
    await writeTexts(suite.memory, scope, ["two"]);
    expect(await eraseAll(suite.memory, scope, request)).toEqual(first);
    expect(await listEvents(suite.memory, scope)).toHaveLength(1);
  });

  test("another request under the key is a conflict", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTexts(suite.memory, scope, ["one", "two"]);
    const some = { selector: { memoryIds: [eventId] }, idempotencyKey: "once" };
    await eraseAll(suite.memory, scope, some);
    const other = suite.memory.erase(scope, { confirmAll: true, idempotencyKey: "once" });
    expect(await memoryErrorOf(other)).toMatchObject({
      name: "ConflictError",
      code: "IDEMPOTENCY_CONFLICT",
    });
    expect(await listEvents(suite.memory, scope)).toHaveLength(1);
  });

  test("the same key in another scope is another erasure", async () => {
    const scopes = [suite.newScope(), suite.newScope()];
    const request = { confirmAll: true, idempotencyKey: "once" };
    const [one, two] = await Promise.all(
      scopes.map((scope) => eraseAll(suite.memory, scope, request)),
    );
    expect(one?.erasureId).not.toBe(two?.erasureId);
  });
}
