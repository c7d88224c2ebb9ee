import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";

/** What a write waits for. */
export function describeConsolidated(suite: Suite): void {
  test("what a write waited for is derived when it is acknowledged", async () => {
    const scope = suite.newScope();
    const triple = { subject: "Ana", predicate: "lives_in", object: "Porto" };
    const wait = "consolidated";
    const writes = ["lives_in", "works_at", "age"].map((predicate) =>
      suite.memory.experience(scope, { triple: { ...triple, predicate } }, { wait }),
    );
    await Promise.all(writes);
    expect((await suite.memory.facts(scope)).items).toHaveLength(3);
    const item = { triple: { ...triple, subject: "Rui" }, idempotencyKey: "turn-1" };
    const first = await suite.memory.experience(scope, item);
    const again = await suite.memory.experience(scope, item, { wait });
    expect(again).toEqual({ ...first, status: wait, replayed: true });
    expect((await suite.memory.facts(scope, { subject: "Rui" })).items).toHaveLength(1);
    const bulk = await suite.memory.experienceBulk(scope, [item, "I moved."], { wait });
    expect(bulk.results.map(({ status }) => status)).toEqual([wait, wait]);
  });
}
