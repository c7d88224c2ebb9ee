import type { Memory } from "@keepsake/core";
import { expect, test } from "vitest";
import { eraseAll } from "../erasing/erase-all.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { expectDenial } from "./expect-denial.ts";

const nothing = `erasure_${"0".repeat(26)}`;

/** Who may forget and erase, and who is told of it. */
export function describeGuardedErasures(suite: Suite): void {
  test("an erasure of somebody else's scope reads as one that does not exist", async () => {
    const scope = suite.newScope();
    const ana = suite.memory.as("user:ana");
    await ana.experience(scope, "The door is green.");
    const { erasureId } = await eraseAll(ana, scope);
    expect(await ana.erasure(erasureId)).toMatchObject({ scope, status: "completed" });
    expect(await ana.cancelErasure(erasureId)).toMatchObject({ status: "completed" });
    const reader = suite.memory.as("user:ana", { capabilities: ["scope.*"] });
    for (const other of [suite.memory.as("user:bo"), reader]) {
      for (const method of ["erasure", "cancelErasure"] as const) {
        const [held, missing] = [
          await memoryErrorOf(other[method](erasureId)),
          await memoryErrorOf(other[method](nothing)),
        ];
        expect(held).toMatchObject({ name: "NotFoundError", status: 404 });
        expect(held.message.replace(erasureId, nothing)).toBe(missing.message);
      }
    }
  });

  test("who deletes a scope with its records needs to be allowed to forget them", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "The door is green.");
    const before = await suite.memory.scopeInfo(scope);
    const ana = suite.memory.as("user:ana", { capabilities: ["scope.*", "forget.gdpr"] });
    await expectDenial(ana.deleteScope(scope, { records: "forget" }), {
      capability: "forget.cascade.redact_events",
      tier: "actor",
    });
    expect(await suite.memory.scopeInfo(scope)).toEqual(before);
    expect((await suite.memory.events(scope)).items).toHaveLength(1);
    await suite.memory.as("user:ana").deleteScope(scope, { records: "forget" });
    expect((await suite.memory.events(scope)).items).toEqual([]);
  });

  describeUnread(suite);
}

/** Handles of whom may forget, erase and count, and not read. */
function describeUnread(suite: Suite): void {
  const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-06" });
  const lives = anaLivesIn("Porto", { observedAt: "2026-03-05" });

  async function fill(memory: Memory, scope: string): Promise<readonly string[]> {
    const ids = await writeTriples(memory, scope, [lives, lives, works]);
    await synthesize(memory, scope);
    return ids;
  }

  test("whoever may erase and not read erases whatever is selected, and is told counts alone", async () => {
    const scope = suite.newScope();
    await fill(suite.memory, scope);
    const eraser = suite.memory.as("user:ana", { capabilities: ["forget.*"] });
    const selector = { aboutSubject: "Ana", predicate: "lives_in" };
    const whole = await suite.memory.previewErasure(scope, { selector });
    const { estimated } = await eraser.previewErasure(scope, { selector });
    expect(estimated).toEqual(whole.estimated);
    expect(estimated).toMatchObject({ events: 2, facts: 1, beliefs: 1 });
    const asked = { selector, dryRun: true } as const;
    expect(await eraser.forget(scope, asked)).toEqual(await suite.memory.forget(scope, asked));
    const { deleted } = await eraseAll(eraser, scope, { selector });
    expect(deleted).toEqual(estimated);
    expect((await suite.memory.facts(scope)).items.map(({ predicate }) => predicate)).toEqual([
      "works_at",
    ]);
    await expectDenial(eraser.events(scope), { capability: "scope.read.local", tier: "actor" });
  });

  test("whoever may count and not read is told the same counts", async () => {
    const scope = suite.newScope();
    await fill(suite.memory, scope);
    const counter = suite.memory.as("user:ana", { capabilities: ["diagnostics.read"] });
    const rowsOf = async (memory: Memory): Promise<readonly number[]> =>
      Object.values((await memory.layerStats(scope)).layers).map(({ rows }) => rows);
    expect(await rowsOf(counter)).toEqual(await rowsOf(suite.memory));
    expect(Math.min(...(await rowsOf(counter)))).toBeGreaterThan(0);
  });

  test("what is selected by its id is of the scope alone", async () => {
    const scope = suite.newScope();
    const other = suite.newScope();
    await fill(suite.memory, scope);
    const eventIds = await fill(suite.memory, other);
    const facts = (await suite.memory.facts(other)).items.map(({ id }) => id);
    const beliefs = facts.map((id) => id.replace("fact_", "belief_"));
    const episodes = (await suite.memory.episodes(other)).items.map(({ id }) => id);
    const concepts = (await suite.memory.understanding(other)).items.map(({ id }) => id);
    const memoryIds = [...eventIds, ...facts, ...beliefs, ...episodes, ...concepts];
    const eraser = suite.memory.as("user:ana", { scopes: [scope], capabilities: ["forget.*"] });
    const { estimated } = await eraser.previewErasure(scope, { selector: { memoryIds } });
    expect(Object.values(estimated).every((count) => count === 0)).toBe(true);
    const { deleted } = await eraser.forget(scope, { selector: { memoryIds } });
    expect(deleted).toEqual(estimated);
    expect((await suite.memory.events(other)).items).toHaveLength(3);
  });
}
