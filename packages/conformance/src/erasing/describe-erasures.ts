import { expect, test } from "vitest";
import { listFacts } from "../facts/list-facts.ts";
import { cameTo, follow } from "../lifecycle/follow.ts";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { writeTexts } from "../write-texts.ts";
import { eraseAll } from "./erase-all.ts";

const phrase = { name: "the zorro days", anchor: "2026-03-01", expression: "P0D..P14D" };
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });
const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-06" });

/** What an erasure takes and what it leaves. */
export function describeErasures(suite: Suite): void {
  test("what was erased is in no read, and the rest is in all", async () => {
    const scope = suite.newScope();
    const [eventId = "", ...rest] = await writeTriples(suite.memory, scope, [porto, works]);
    await synthesize(suite.memory, scope);
    const erased = await eraseAll(suite.memory, scope, { selector: { memoryIds: [eventId] } });
    expect(erased).toMatchObject({ status: "completed", deleted: { events: 1 } });
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(rest);
    expect((await memoryErrorOf(suite.memory.event(eventId))).name).toBe("NotFoundError");
    const facts = await listFacts(suite.memory, scope, { includeSuperseded: true });
    expect(facts.map(({ predicate }) => predicate)).toEqual(["works_at"]);
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
    const pack = await suite.memory.recall(scope, { query: "Porto Acme", diagnostics: "full" });
    expect(JSON.stringify(pack.layers)).not.toMatch(/Porto/);
    expect(pack.contextBlock).toContain("Acme");
    expect((await suite.memory.answer(scope, "Where does Ana live?")).answer).not.toMatch(/Porto/);
  });

  describeWholeScopes(suite);
  describeEnds(suite);
}

function describeWholeScopes(suite: Suite): void {
  test("a whole scope goes with its time phrases, syntheses and concepts, and no other scope", async () => {
    const scope = suite.newScope();
    const [above = ""] = scope.split("/");
    const others = [above, `${scope}/app:x`, `${scope}b`];
    for (const path of [scope, ...others]) {
      await writeTriples(suite.memory, path, [porto, works]);
      await suite.memory.addTimePhrase(path, phrase);
    }
    const { jobId } = await synthesize(suite.memory, scope, { topics: ["Ana"] });
    await eraseAll(suite.memory, scope);
    expect(await listEvents(suite.memory, scope)).toEqual([]);
    expect(await listFacts(suite.memory, scope, { includeSuperseded: true })).toEqual([]);
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
    expect((await memoryErrorOf(suite.memory.synthesisJob(jobId))).name).toBe("NotFoundError");
    expect(await suite.memory.timePhrases(scope)).toEqual(await suite.memory.timePhrases(above));
    for (const other of others) {
      expect(await listEvents(suite.memory, other)).toHaveLength(2);
      expect(await listFacts(suite.memory, other)).toHaveLength(2);
      expect(await suite.memory.timePhrases(other)).toHaveLength(1);
    }
  });

  test("what is written after the call stays, with all that is derived from it", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto]);
    const erasing = eraseAll(suite.memory, scope);
    const [eventId = ""] = await writeTriples(suite.memory, scope, [works]);
    await erasing;
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([eventId]);
    await suite.memory.buildBeliefs(scope);
    expect(await listFacts(suite.memory, scope)).toHaveLength(1);
  });

  test("a scope that holds nothing can be erased", async () => {
    const scope = suite.newScope();
    const erased = await eraseAll(suite.memory, scope);
    expect(erased).toMatchObject({ status: "completed", deleted: { events: 0, facts: 0 } });
  });
}

function describeEnds(suite: Suite): void {
  test("it goes on by itself, and can be watched", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, ["one", "two", "three"]);
    const following = follow(suite.memory, scope);
    const begun = await suite.memory.erase(scope, { confirmAll: true });
    expect(begun).toMatchObject({ scope, status: "running", receipt: null, endedAt: null });
    expect(begun.erasureId).toMatch(/^erasure_[0-9a-v]{26}$/);
    await cameTo(following, "erasure_complete");
    const seen = await following.stop();
    const progress = seen.flatMap(({ erasure }) => erasure ?? []);
    expect(new Set(progress.map(({ erasureId }) => erasureId))).toEqual(new Set([begun.erasureId]));
    expect(progress.at(-1)).toMatchObject({ phase: "done", fractionComplete: 1 });
    expect(seen.filter(({ kind }) => kind === "forgotten")).toHaveLength(3);
    const ended = await suite.memory.erasure(begun.erasureId);
    expect(ended).toMatchObject({ status: "completed", phase: "done", fractionComplete: 1 });
  });

  test("through a memory sealed to another scope it is not there", async () => {
    const scope = suite.newScope();
    const { erasureId } = await suite.memory.scope(scope).erase({ confirmAll: true });
    const other = suite.memory.scope(suite.newScope());
    const below = suite.memory.scope(`${scope}/app:x`);
    for (const call of [
      other.erasure(erasureId),
      other.cancelErasure(erasureId),
      below.cancelErasure(erasureId),
    ]) {
      expect((await memoryErrorOf(call)).name).toBe("NotFoundError");
    }
    expect((await suite.memory.scope(scope).erasure(erasureId)).erasureId).toBe(erasureId);
    await eraseAll(suite.memory, scope);
  });
}
