import { expect, test } from "vitest";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listConcepts, synthesize } from "./synthesize.ts";

const observedAt = "2026-03-05";

/** A concept by its id, and how it came to be what it is. */
export function describeConceptVersions(suite: Suite): void {
  test("a concept is found by its id in its newest version, and so is every one before", async () => {
    const scope = suite.newScope();
    const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-06" });
    await writeTriples(suite.memory, scope, [anaLivesIn("Porto", { observedAt }), works]);
    await synthesize(suite.memory, scope);
    const [before] = await listConcepts(suite.memory, scope);
    await passTime(suite.memory);
    await writeTriples(suite.memory, scope, [anaLivesIn("Braga", { observedAt: "2026-05-01" })]);
    await synthesize(suite.memory, scope);
    const [now] = await listConcepts(suite.memory, scope);
    const id = now?.id ?? "";
    expect(await suite.memory.concept(id)).toEqual(now);
    expect(await suite.memory.conceptHistory(id)).toEqual({
      current: now,
      versions: [{ ...before, recordedTo: now?.recordedFrom }, now],
    });
  });
}
