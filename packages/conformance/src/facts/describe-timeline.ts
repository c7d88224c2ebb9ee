import { expect, test } from "vitest";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { shortFacts, shortTimeline } from "./list-facts.ts";

const moves = ["Faro", "Lisbon", "Porto", "Faro"].map((object, index) =>
  anaLivesIn(object, { validFrom: `202${index + 1}-01-01`, observedAt: "2026-01-01" }),
);

/** What held one after the other, and what was known of it when. */
export function describeTimeline(suite: Suite): void {
  test("each stretch ends where the next one starts, the oldest first", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, moves.toReversed());
    const { subject, predicate, timeline } = await suite.memory.factTimeline(scope, {
      subject: "ana",
      predicate: "lives_in",
    });
    expect([subject, predicate]).toEqual([{ id: "ent_ana", name: "Ana" }, "lives_in"]);
    expect(timeline.map(({ object }) => object)).toMatchObject(
      moves.map(({ object }) => ({ value: object })),
    );
    expect(timeline.map(({ validTo }) => validTo)).toEqual([
      ...timeline.slice(1).map(({ validFrom }) => validFrom),
      null,
    ]);
  });

  test("without a predicate it tells all that is known of the subject", async () => {
    const scope = suite.newScope();
    const works = anaLivesIn("Acme", { predicate: "works_at", validFrom: "2022-06-01" });
    await writeTriples(suite.memory, scope, [...moves, works]);
    const { predicate, timeline } = await suite.memory.factTimeline(scope, { subject: "ent_ana" });
    expect(predicate).toBeNull();
    const starts = timeline.map(({ validFrom }) => validFrom ?? "");
    expect(starts).toEqual(starts.toSorted());
    expect(starts).toHaveLength(5);
  });

  test("of somebody unknown there is none", async () => {
    const told = await suite.memory.factTimeline(suite.newScope(), { subject: "Rui" });
    expect(told).toEqual({ subject: null, predicate: null, timeline: [] });
  });

  describeKnown(suite);
}

function describeKnown(suite: Suite): void {
  test("it can be told as it was known before", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, moves.slice(0, 2));
    const between = await passTime(suite.memory);
    await writeTriples(suite.memory, scope, moves.slice(2));
    expect(await shortTimeline(suite.memory, scope, between)).toEqual([
      "Faro 2021-01-01..2022-01-01",
      "Lisbon 2022-01-01..",
    ]);
    expect(await shortTimeline(suite.memory, scope)).toEqual([
      "Faro 2021-01-01..2022-01-01",
      "Lisbon 2022-01-01..2023-01-01",
      "Porto 2023-01-01..2024-01-01",
      "Faro 2024-01-01..",
    ]);
  });

  test("facts are read as known and as valid at a time, each for itself", async () => {
    const scope = suite.newScope();
    const { memory } = suite;
    await writeTriples(memory, scope, moves.slice(0, 2));
    const between = await passTime(memory);
    await writeTriples(memory, scope, moves.slice(2));
    const lisbon = ["Lisbon 2022-01-01.."];
    expect(await shortFacts(memory, scope, { asOf: between })).toEqual(lisbon);
    const early = { asOf: between, validAt: "2021-06-01" };
    expect(await shortFacts(memory, scope, early)).toEqual(["Faro 2021-01-01..2022-01-01"]);
    const late = { asOf: between, validAt: "2023-06-01" };
    expect(await shortFacts(memory, scope, late)).toEqual(lisbon);
    const now = { validAt: "2023-06-01" };
    expect(await shortFacts(memory, scope, now)).toEqual(["Porto 2023-01-01..2024-01-01"]);
    const known = await shortFacts(memory, scope, { asOf: between, includeSuperseded: true });
    expect(known).toEqual(expect.arrayContaining([...lisbon, "Faro 2021-01-01..2022-01-01"]));
    expect(known.some((fact) => fact.startsWith("Porto"))).toBe(false);
  });
}
