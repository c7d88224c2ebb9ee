import { expect, test } from "vitest";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listBeliefs } from "./list-beliefs.ts";

const day = "2026-03-05";
const porto = anaLivesIn("Porto", { observedAt: day, validFrom: day });
const braga = anaLivesIn("Braga", { observedAt: day, validFrom: day });

/** How a belief came to be what it is. */
export function describeBeliefHistory(suite: Suite): void {
  test("its history tells what it was each time that its evidence changed", async () => {
    const scope = suite.newScope();
    const held = [];
    for (const told of [[porto, porto], [porto], [braga]]) {
      await writeTriples(suite.memory, scope, told);
      held.push((await listBeliefs(suite.memory, scope)).find(({ claim }) => /Porto/.test(claim)));
      await passTime(suite.memory);
    }
    const [now] = held.slice(-1);
    const history = await suite.memory.beliefHistory(now?.id ?? "");
    expect(history.current).toEqual(now);
    expect(history.revisionCount).toBe(history.versions.length);
    const confidences = history.versions.map(({ confidence }) => confidence);
    expect(confidences).toEqual(expect.arrayContaining(held.map((one) => one?.confidence)));
    expect(confidences.at(-1)).toBe(now?.confidence);
    expect(new Set(history.versions.map(({ id }) => id))).toEqual(new Set([now?.id]));
  });
}
