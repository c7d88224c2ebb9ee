import { describe, expect, test } from "vitest";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { groupsOf } from "../episodes/list-episodes.ts";
import { listFacts, shortFacts, shortTimeline } from "../facts/list-facts.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const lisbon = anaLivesIn("Lisbon", { observedAt: "2025-01-01" });
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });
const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2025-01-01" });

/** That what was derived from a forgotten event goes with it. */
export function describeForgettingDerived(suite: Suite): void {
  describe("of what was derived", () => {
    test("a fact goes with its event, from every list and by its id", async () => {
      const scope = suite.newScope();
      const [eventId = ""] = await writeTriples(suite.memory, scope, [porto, works]);
      const [fact] = await listFacts(suite.memory, scope, { predicate: "lives_in" });
      await forget(suite, scope, eventId);
      expect(await shortFacts(suite.memory, scope)).toEqual(["Acme 2025-01-01.."]);
      const all = { includeSuperseded: true, validAt: "2026-04-01" };
      expect(await shortFacts(suite.memory, scope, all)).toEqual(["Acme 2025-01-01.."]);
      expect(await shortTimeline(suite.memory, scope)).toEqual([]);
      const error = await memoryErrorOf(suite.memory.fact(fact?.id ?? ""));
      expect(error.name).toBe("NotFoundError");
    });

    test("what it had taken the place of holds again", async () => {
      const scope = suite.newScope();
      const [, eventId = ""] = await writeTriples(suite.memory, scope, [lisbon, porto]);
      await forget(suite, scope, eventId);
      expect(await shortTimeline(suite.memory, scope)).toEqual(["Lisbon 2025-01-01.."]);
      expect(await shortFacts(suite.memory, scope)).toEqual(["Lisbon 2025-01-01.."]);
    });

    test("what it had ended or corrected stands again", async () => {
      const scope = suite.newScope();
      const gone = { ...porto, retracts: true, observedAt: "2026-05-01" };
      const acme = { ...works, object: "Globex", corrects: "Acme", observedAt: "2026-05-01" };
      const ids = await writeTriples(suite.memory, scope, [porto, works, gone, acme]);
      await forget(suite, scope, ...ids.slice(2));
      expect(await shortFacts(suite.memory, scope)).toEqual([
        "Porto 2026-03-05..",
        "Acme 2025-01-01..",
      ]);
    });

    describeStanding(suite);
    describeViewsOfIt(suite);
  });
}

function describeStanding(suite: Suite): void {
  test("what other events still support stays, with their support alone", async () => {
    const scope = suite.newScope();
    const again = { ...porto, observedAt: "2026-04-01" };
    const [first = "", second = ""] = await writeTriples(suite.memory, scope, [porto, again]);
    expect(await listBeliefs(suite.memory, scope)).toHaveLength(1);
    await forget(suite, scope, first);
    const facts = await listFacts(suite.memory, scope);
    expect(facts.map(({ supports }) => supports)).toEqual([[second]]);
    expect(await shortFacts(suite.memory, scope)).toEqual(["Porto 2026-04-01.."]);
  });

  test("a name that other events tell as well stays known", async () => {
    const scope = suite.newScope();
    const subject = { type: "entity", id: "ent_crm_7", name: "Payments" } as const;
    const uses = { subject, predicate: "uses", observedAt: "2026-03-05" };
    const told = ["postgres", "kafka"].map((object) => ({ ...uses, object }));
    const [first = ""] = await writeTriples(suite.memory, scope, told);
    await forget(suite, scope, first);
    const facts = await listFacts(suite.memory, scope, { subject: "payments" });
    expect(facts.map((fact) => fact.subject)).toEqual([{ id: "ent_crm_7", name: "Payments" }]);
  });

  test("a belief goes when too little is left to hold it", async () => {
    const scope = suite.newScope();
    const [first = ""] = await writeTriples(suite.memory, scope, [porto, porto]);
    const [belief] = await listBeliefs(suite.memory, scope);
    await forget(suite, scope, first);
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
    const error = await memoryErrorOf(suite.memory.beliefWhy(belief?.id ?? ""));
    expect(error.name).toBe("NotFoundError");
  });
}

function describeViewsOfIt(suite: Suite): void {
  test("an episode tells of it no longer, and goes with its last event", async () => {
    const scope = suite.newScope();
    const ids = await writeTriples(suite.memory, scope, [lisbon, works]);
    expect(await groupsOf(suite.memory, scope)).toEqual([ids]);
    await forget(suite, scope, ids[0] ?? "");
    expect(await groupsOf(suite.memory, scope)).toEqual([ids.slice(1)]);
    await forget(suite, scope, ids[1] ?? "");
    expect(await groupsOf(suite.memory, scope)).toEqual([]);
  });

  test("a summary that rests on it goes, in every version", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTriples(suite.memory, scope, [porto, works]);
    await synthesize(suite.memory, scope);
    await synthesize(suite.memory, scope, { force: true });
    expect(await listConcepts(suite.memory, scope)).toHaveLength(1);
    await forget(suite, scope, eventId);
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
    expect((await suite.memory.coverage(scope)).conceptCount).toBe(0);
    await synthesize(suite.memory, scope, { topics: ["Ana"] });
    const [anew] = await listConcepts(suite.memory, scope);
    expect(anew?.summary).toContain("Acme");
    expect(anew?.summary).not.toContain("Porto");
  });
}

async function forget(suite: Suite, scope: string, ...ids: readonly string[]): Promise<void> {
  await suite.memory.forget(scope, { selector: { memoryIds: ids } });
}
