import { expect, test } from "vitest";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const told = [anaLivesIn("Porto"), anaLivesIn("Acme", { predicate: "works_at" })];

/** How far layers are derived. */
export function describeWaiting(suite: Suite): void {
  test("events that were just written wait to be derived from, and are no longer once they are", async () => {
    const scope = suite.newScope();
    const items = told.map((triple) => ({ triple }));
    await suite.memory.experienceBulk(scope, items);
    const { at, layers } = await suite.memory.layerStats(scope);
    expect(layers.facts.pendingEvents).toBeLessThanOrEqual(told.length);
    expect(layers.beliefs).toMatchObject({ pendingEvents: layers.facts.pendingEvents });
    expect(layers.facts.lagMs).toBeLessThanOrEqual(
      Date.parse(at) - Date.parse(layers.events.oldest ?? ""),
    );
    await suite.memory.buildBeliefs(scope);
    const after = (await suite.memory.layerStats(scope)).layers;
    for (const layer of [after.events, after.episodes, after.facts, after.beliefs]) {
      expect(layer).toMatchObject({ pendingEvents: 0, lagMs: 0 });
    }
    expect(after.facts.rows).toBe(told.length);
  });

  test("what came after the last synthesis waits for the next one, as coverage says", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    const before = (await suite.memory.layerStats(scope)).layers.understanding;
    expect(before).toMatchObject({ rows: 0, pendingEvents: told.length });
    await passTime(suite.memory);
    await synthesize(suite.memory, scope);
    const after = (await suite.memory.layerStats(scope)).layers.understanding;
    expect(after).toMatchObject({ rows: 1, pendingEvents: 0, lagMs: 0 });
    await passTime(suite.memory);
    await suite.memory.experience(scope, "We had soup.", { wait: "consolidated" });
    const stats = await suite.memory.layerStats(scope);
    const { synthesisLag } = await suite.memory.coverage(scope);
    expect(stats.layers.understanding.pendingEvents).toBe(synthesisLag);
    expect(synthesisLag).toBe(1);
    const newest = Date.parse(stats.layers.events.newest ?? "");
    expect(stats.layers.understanding.lagMs).toBe(Date.parse(stats.at) - newest);
  });
}
