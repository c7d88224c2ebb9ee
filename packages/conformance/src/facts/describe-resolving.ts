import { type Conflict, termText } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { applyMethod } from "../call-method.ts";
import { memoryErrorOf, expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listFacts } from "./list-facts.ts";

const observedAt = "2026-03-05";
const porto = anaLivesIn("Porto", { observedAt, validFrom: observedAt, confidence: 0.9 });
const braga = anaLivesIn("Braga", { observedAt, validFrom: observedAt, confidence: 0.6 });

/** Deciding what is in conflict. */
export function describeResolving(suite: Suite): void {
  describe("resolving a conflict", () => {
    describePicking(suite);
    describeSplitting(suite);
    describeDismissing(suite);
    describeNotResolving(suite);
  });
}

function describePicking(suite: Suite): void {
  test("picking a fact leaves it alone, and the others as what never held", async () => {
    const { scope, conflict, idOf } = await disagree(suite);
    const resolution = { action: "pick", winner: idOf("Braga"), reason: "she said so" } as const;
    const resolved = await suite.memory.resolveConflict(conflict.id, resolution);
    expect(resolved).toMatchObject({
      ...stateOf(conflict),
      status: "resolved",
      resolvedAt: expect.any(String),
      resolvedBy: expect.any(String),
      reason: "she said so",
    });
    expect(await suite.memory.conflict(conflict.id)).toEqual(resolved);
    expect(await stretches(suite, scope)).toEqual([["Braga", `${observedAt}T00:00:00.000Z`, null]]);
    expect((await suite.memory.conflicts(scope)).items).toEqual([]);
    expect((await suite.memory.conflicts(scope, { status: "all" })).items).toEqual([resolved]);
  });
}

function describeSplitting(suite: Suite): void {
  const start = `${observedAt}T00:00:00.000Z`;
  const boundary = "2026-04-01T00:00:00.000Z";

  test("splitting lets one hold up to a boundary, and another from there on", async () => {
    const { scope, conflict, idOf } = await disagree(suite);
    const [earlier, later] = [idOf("Porto"), idOf("Braga")];
    await suite.memory.resolveConflict(conflict.id, {
      action: "split",
      boundary: "2026-04-01",
      earlier,
      later,
    });
    expect(await stretches(suite, scope)).toEqual([
      ["Porto", start, boundary],
      ["Braga", boundary, null],
    ]);
    expect((await suite.memory.conflicts(scope)).items).toEqual([]);
  });

  test("news takes the place of what held before", async () => {
    const { scope, conflict, idOf } = await disagree(suite);
    const record = idOf("Braga");
    await suite.memory.resolveConflict(conflict.id, { action: "new_information", record });
    const [before, after, ...rest] = await stretches(suite, scope);
    expect([before?.[0], after?.[0], rest]).toEqual(["Porto", "Braga", []]);
    expect([before?.[1], before?.[2], after?.[2]]).toEqual([start, after?.[1], null]);
  });
}

function describeDismissing(suite: Suite): void {
  test("one that is dismissed is open no more, and its facts stand side by side", async () => {
    const { scope, conflict, idOf } = await disagree(suite);
    const before = await listFacts(suite.memory, scope);
    const dismissed = await suite.memory.resolveConflict(conflict.id, { action: "dismiss" });
    expect(dismissed).toMatchObject({ ...stateOf(conflict), status: "dismissed", reason: null });
    expect((await suite.memory.conflicts(scope)).items).toEqual([]);
    expect(await listFacts(suite.memory, scope)).toEqual(before);
    const pick = { action: "pick", winner: idOf("Porto") } as const;
    expect((await suite.memory.resolveConflict(conflict.id, pick)).status).toBe("resolved");
  });

  test("a dismissal tells recall and facts nothing", async () => {
    const { scope, conflict } = await disagree(suite);
    const reason = "Two telescopes.";
    await suite.memory.resolveConflict(conflict.id, { action: "dismiss", reason });
    const { layers } = await suite.memory.recall(scope, "telescopes");
    expect(JSON.stringify(layers.facts)).not.toContain("telescope");
    expect(await listFacts(suite.memory, scope)).toHaveLength(2);
  });
}

function describeNotResolving(suite: Suite): void {
  test("what cannot be decided so is refused by its field, and changes nothing", async () => {
    const { scope, conflict, idOf } = await disagree(suite);
    const [earlier, later] = [idOf("Porto"), idOf("Braga")];
    const decide = async (resolution: object): Promise<unknown> =>
      await applyMethod(suite.memory, "resolveConflict", [conflict.id, resolution]);
    await expectRefusal(decide({ action: "pick", winner: "fact_none" }), "winner");
    await expectRefusal(decide({ action: "pick", winner: later, loser: earlier }), "loser");
    await expectRefusal(decide({ action: "toss" }), "action");
    const tooEarly = { action: "split", boundary: "2026-03-05", earlier, later };
    await expectRefusal(decide(tooEarly), "boundary");
    expect((await suite.memory.conflicts(scope)).items).toEqual([conflict]);
    await decide({ action: "pick", winner: later });
    await expectRefusal(decide({ action: "pick", winner: earlier }), "action");
  });

  test("nobody decides where they may not write or read", async () => {
    const { scope, conflict } = await disagree(suite);
    await suite.memory.setMembers(scope, [{ actor: "user:bo", role: "reader" }]);
    const dismiss = { action: "dismiss" } as const;
    const asBo = suite.memory.as("user:bo").resolveConflict(conflict.id, dismiss);
    expect(await memoryErrorOf(asBo)).toMatchObject({ name: "PolicyDeniedError" });
    const asEve = suite.memory.as("user:eve").resolveConflict(conflict.id, dismiss);
    expect(await memoryErrorOf(asEve)).toMatchObject({ name: "NotFoundError" });
    const below = suite.memory.scope(`${scope}/session:1`);
    expect(await below.conflict(conflict.id)).toEqual(conflict);
    const fromBelow = below.resolveConflict(conflict.id, dismiss);
    expect(await memoryErrorOf(fromBelow)).toMatchObject({ name: "NotFoundError" });
    expect((await suite.memory.conflicts(scope)).items).toEqual([conflict]);
  });
}

interface Disagreement {
  readonly scope: string;
  readonly conflict: Conflict;
  /** Id of the fact that says so. */
  readonly idOf: (value: string) => string;
}

async function disagree(suite: Suite): Promise<Disagreement> {
  const scope = suite.newScope();
  await writeTriples(suite.memory, scope, [porto, braga]);
  const [conflict] = (await suite.memory.conflicts(scope)).items;
  if (conflict === undefined) {
    throw new Error("the two facts are in no conflict");
  }
  return {
    scope,
    conflict,
    idOf: (value) => conflict.facts.find(({ object }) => termText(object) === value)?.id ?? "",
  };
}

/** What stays of a conflict when it is decided. */
function stateOf({ id, scope, subject, predicate }: Conflict): object {
  return { id, scope, subject, predicate };
}

/** What held from when to when, the earliest first. */
async function stretches(
  suite: Suite,
  scope: string,
): Promise<readonly (readonly (string | null)[])[]> {
  const { timeline } = await suite.memory.factTimeline(scope, { subject: "Ana" });
  return timeline.map(({ object, validFrom, validTo }) => [termText(object), validFrom, validTo]);
}
