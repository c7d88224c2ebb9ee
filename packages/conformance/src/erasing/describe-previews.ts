import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { writeTexts } from "../write-texts.ts";
import { eraseAll } from "./erase-all.ts";

const unknown = {
  name: "ValidationError",
  field: "fromPreviewId",
  code: "UNKNOWN_PREVIEW_ID",
} as const;
const stale = { name: "ConflictError", code: "STALE_PREVIEW" } as const;

/** Looking before erasing. */
export function describePreviews(suite: Suite): void {
  test("a preview tells how much would go, and changes nothing", async () => {
    const scope = suite.newScope();
    const ids = await writeTriples(suite.memory, scope, [anaLivesIn("Porto"), anaLivesIn("Faro")]);
    const preview = await suite.memory.previewErasure(scope);
    expect(preview).toMatchObject({ scope, sharedReferences: [] });
    expect(preview.previewId).toMatch(/^ervw_[0-9a-v]{26}$/);
    expect(preview.estimated.events).toBe(2);
    expect(preview.estimated.facts).toBeGreaterThan(0);
    expect(Date.parse(preview.expiresAt) - Date.parse(preview.createdAt)).toBe(24 * 3_600_000);
    expect(idsOf(await listEvents(suite.memory, scope)).toSorted()).toEqual(ids.toSorted());
  });

  test("carrying it out erases what it showed", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, ["one", "two", "three"]);
    const selector = { memoryIds: ids.slice(0, 2) };
    const preview = await suite.memory.previewErasure(scope, { selector });
    expect(preview.estimated.events).toBe(2);
    const erased = await eraseAll(suite.memory, scope, { fromPreviewId: preview.previewId });
    expect(erased.deleted).toEqual(preview.estimated);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(ids.slice(2));
    const whole = await suite.memory.previewErasure(scope);
    await eraseAll(suite.memory, scope, { fromPreviewId: whole.previewId });
    expect(await listEvents(suite.memory, scope)).toEqual([]);
  });

  describeStalePreviews(suite);
  describeUnknownPreviews(suite);
}

function describeStalePreviews(suite: Suite): void {
  test.each<[string, (scope: string, eventId: string) => Promise<unknown>]>([
    ["something is written", (scope) => suite.memory.experience(scope, "four")],
    [
      "something is forgotten",
      (scope, eventId) => suite.memory.forget(scope, { selector: { memoryIds: [eventId] } }),
    ],
    [
      "something is erased",
      (scope, eventId) => eraseAll(suite.memory, scope, { selector: { memoryIds: [eventId] } }),
    ],
  ])("it cannot be carried out once %s", async (_, change) => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, ["one", "two"]);
    const { previewId } = await suite.memory.previewErasure(scope);
    await change(scope, ids[0] ?? "");
    const before = await listEvents(suite.memory, scope);
    const error = await memoryErrorOf(suite.memory.erase(scope, { fromPreviewId: previewId }));
    expect(error).toMatchObject(stale);
    expect(error.message).toContain(previewId);
    expect(await listEvents(suite.memory, scope)).toEqual(before);
  });

  test("it can be carried out once", async () => {
    const scope = suite.newScope();
    const { previewId } = await suite.memory.previewErasure(scope);
    await eraseAll(suite.memory, scope, { fromPreviewId: previewId });
    const again = suite.memory.erase(scope, { fromPreviewId: previewId });
    expect(await memoryErrorOf(again)).toMatchObject(stale);
  });

  test("writes to other scopes leave it as it is", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["one"]);
    const { previewId } = await suite.memory.previewErasure(scope);
    await writeTexts(suite.memory, `${scope}/app:x`, ["two"]);
    const erased = await eraseAll(suite.memory, scope, { fromPreviewId: previewId });
    expect(erased.deleted.events).toBe(1);
  });
}

function describeUnknownPreviews(suite: Suite): void {
  test("that of another scope is refused as one that never was", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["one"]);
    const { previewId } = await suite.memory.previewErasure(`${scope}/app:x`);
    const never = previewId.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const errors = await Promise.all(
      [previewId, never].map((id) =>
        memoryErrorOf(suite.memory.erase(scope, { fromPreviewId: id })),
      ),
    );
    for (const error of errors) {
      expect(error).toMatchObject(unknown);
    }
    expect(errors[0]?.message.replace(previewId, never)).toBe(errors[1]?.message);
    expect(await listEvents(suite.memory, scope)).toHaveLength(1);
  });
}
