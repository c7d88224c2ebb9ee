import type { Memory, Page } from "@keepsake/core";
import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { expectDenial } from "./expect-denial.ts";

/** What is found by its id, and by whom. */
export function describeGuardedIds(suite: Suite): void {
  test("a record of somebody else's scope reads as one that does not exist", async () => {
    const scope = suite.newScope();
    const ids = await fill(suite.memory, scope);
    const bo = suite.memory.as("user:bo");
    for (const [method, id, absent] of ids) {
      await expect(callMethod(suite.memory.as("user:ana"), method, [id])).resolves.toBeDefined();
      const [held, missing] = [
        await memoryErrorOf(callMethod(bo, method, [id])),
        await memoryErrorOf(callMethod(bo, method, [absent])),
      ];
      expect(held).toMatchObject({ name: "NotFoundError", status: 404 });
      expect(held.message.replace(id, absent)).toBe(missing.message);
    }
  });

  test("a pack is answered from by whom it was recalled, for as long as they may read it", async () => {
    const [org = ""] = suite.newScope().split("/");
    const members = ["user:ana", "user:bo"].map((actor) => ({ actor, role: "reader" }) as const);
    await suite.memory.registerScope(org, { members });
    await suite.memory.experience(org, "The telescope is in Tavira.");
    const [ana, bo] = [suite.memory.as("user:ana"), suite.memory.as("user:bo")];
    const question = "Where is the telescope?";
    const { packId } = await ana.recall(org, question);
    const used = { question, usePackId: packId };
    expect((await suite.memory.as("user:ana").answer(org, used)).answer).toContain("Tavira");
    expect(await memoryErrorOf(bo.answer(org, used))).toMatchObject({ name: "NotFoundError" });
    expect(await memoryErrorOf(suite.memory.answer(org, used))).toMatchObject({
      name: "NotFoundError",
    });
    const below = `${org}/user:ana`;
    const wide = await ana.recall(below, question);
    expect(wide.layers.events).toHaveLength(1);
    await suite.memory.setMembers(org, []);
    const later = ana.answer(below, { question, usePackId: wide.packId });
    expect(await memoryErrorOf(later)).toMatchObject({ name: "NotFoundError" });
  });

  test("what is understood is told to whom may read it", async () => {
    const scope = suite.newScope();
    await fill(suite.memory, scope);
    const ana = suite.memory.as("user:ana", { capabilities: ["scope.read.*"] });
    expect((await suite.memory.recall(scope, "Ana")).layers.understanding).not.toEqual([]);
    expect((await ana.recall(scope, "Ana")).layers.understanding).toEqual([]);
    const denied = { capability: "understanding.read", tier: "actor" } as const;
    await expectDenial(ana.understanding(scope), denied);
    await expectDenial(ana.coverage(scope), denied);
    await expectDenial(ana.answer(scope, "Who is Ana?"), {
      capability: "llm.invoke",
      tier: "actor",
    });
  });
}

type ById =
  | "event"
  | "episode"
  | "fact"
  | "beliefWhy"
  | "beliefHistory"
  | "concept"
  | "conceptHistory"
  | "synthesisJob";

/** Fills a scope; gives for each kind of record the id of one, and one that names nothing. */
async function fill(
  memory: Memory,
  scope: string,
): Promise<readonly (readonly [ById, string, string])[]> {
  const told = anaLivesIn("Porto", { observedAt: "2026-03-05" });
  const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-05" });
  const [eventId = ""] = await writeTriples(memory, scope, [told, told, works]);
  const { jobId } = await synthesize(memory, scope);
  const factId = firstId(await memory.facts(scope));
  const beliefId = firstId(await memory.beliefs(scope));
  const episodeId = firstId(await memory.episodes(scope));
  const conceptId = firstId(await memory.understanding(scope));
  const nothing = "0".repeat(26);
  return [
    ["event", eventId, `evt_${nothing}`],
    ["episode", episodeId, `ep_${nothing}`],
    ["fact", factId, `fact_${nothing}`],
    ["beliefWhy", beliefId, `belief_${nothing}`],
    ["beliefHistory", beliefId, `belief_${nothing}`],
    ["concept", conceptId, `cn_${nothing}`],
    ["conceptHistory", conceptId, `cn_${nothing}`],
    ["synthesisJob", jobId, `synth_${nothing}`],
  ];
}

function firstId({ items: [first] }: Page<{ readonly id: string }>): string {
  return first?.id ?? "";
}
