import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { anaLivesIn, type ToldTriple, writeTriples } from "../write-triples.ts";
import { listFacts, shortFacts, shortTimeline } from "./list-facts.ts";

const lisbon = anaLivesIn("Lisbon", { observedAt: "2025-01-01" });
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });

/** What becomes of a fact when another is told. */
export function describeSuperseding(suite: Suite): void {
  test("a new value takes the place of the old one, at its own start", async () => {
    expect(await present(suite, lisbon, porto)).toEqual(["Porto 2026-03-05.."]);
    expect(await history(suite, lisbon, porto)).toEqual([
      "Lisbon 2025-01-01..2026-03-05",
      "Porto 2026-03-05..",
    ]);
  });

  test("what is told late takes its place among what is known", async () => {
    expect(await present(suite, porto, lisbon)).toEqual(["Porto 2026-03-05.."]);
    expect(await history(suite, porto, lisbon)).toEqual(await history(suite, lisbon, porto));
    const braga = anaLivesIn("Braga", { observedAt: "2025-06-01" });
    expect(await history(suite, lisbon, porto, braga)).toEqual([
      "Lisbon 2025-01-01..2025-06-01",
      "Braga 2025-06-01..2026-03-05",
      "Porto 2026-03-05..",
    ]);
  });

  test("what held before can be told after", async () => {
    const faro = anaLivesIn("Faro", {
      validFrom: "2020-01-01",
      validTo: "2022-01-01",
      observedAt: "2026-04-01",
    });
    expect(await history(suite, porto, faro)).toEqual([
      "Faro 2020-01-01..2022-01-01",
      "Porto 2026-03-05..",
    ]);
    expect(await present(suite, porto, faro)).toEqual(["Porto 2026-03-05.."]);
  });

  describeEnds(suite);
  describeStanding(suite);
}

function describeEnds(suite: Suite): void {
  test("what is to hold from a time to come does not hold yet", async () => {
    const faro = anaLivesIn("Faro", { validFrom: "2999-01-01", observedAt: "2026-04-01" });
    expect(await present(suite, porto, faro)).toEqual(["Porto 2026-03-05..2999-01-01"]);
    expect(await history(suite, porto, faro)).toEqual([
      "Porto 2026-03-05..2999-01-01",
      "Faro 2999-01-01..",
    ]);
  });

  test("a value that has ended leaves nothing in its place", async () => {
    const faro = anaLivesIn("Faro", {
      validFrom: "2026-04-01",
      validTo: "2026-05-01",
      observedAt: "2026-04-01",
    });
    expect(await present(suite, porto, faro)).toEqual([]);
    expect(await history(suite, porto, faro)).toEqual([
      "Porto 2026-03-05..2026-04-01",
      "Faro 2026-04-01..2026-05-01",
    ]);
  });
}

function describeStanding(suite: Suite): void {
  test("a value told again is the same fact, with one more support", async () => {
    const scope = suite.newScope();
    const again = anaLivesIn("Porto", { observedAt: "2026-04-01" });
    const ids = await writeTriples(suite.memory, scope, [porto, again]);
    const facts = await listFacts(suite.memory, scope);
    expect(facts.map(({ supports }) => supports)).toEqual([ids]);
    expect(await shortTimeline(suite.memory, scope)).toEqual(["Porto 2026-03-05.."]);
  });

  test.each(["speaks", "uses", "likes"])("values of %s hold side by side", async (predicate) => {
    const told = ["Greek", "Dutch", "Greek"].map((object, day) => ({
      subject: "Ana",
      predicate,
      object,
      observedAt: `2026-03-0${day + 1}`,
    }));
    expect((await present(suite, ...told)).toSorted()).toEqual([
      "Dutch 2026-03-02..",
      "Greek 2026-03-01..",
    ]);
  });

  test("facts of others and with other predicates are left alone", async () => {
    const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-01-01" });
    const rui = anaLivesIn("Faro", { subject: "Rui", observedAt: "2026-01-02" });
    expect((await present(suite, works, rui, lisbon, porto)).toSorted()).toEqual([
      "Acme 2026-01-01..",
      "Faro 2026-01-02..",
      "Porto 2026-03-05..",
    ]);
  });
}

/** What holds now of what was told. */
async function present(suite: Suite, ...told: readonly ToldTriple[]): Promise<readonly string[]> {
  const scope = suite.newScope();
  await writeTriples(suite.memory, scope, told);
  return await shortFacts(suite.memory, scope);
}

/** Where Ana lived when, by what was told. */
async function history(suite: Suite, ...told: readonly ToldTriple[]): Promise<readonly string[]> {
  const scope = suite.newScope();
  await writeTriples(suite.memory, scope, told);
  return await shortTimeline(suite.memory, scope);
}
