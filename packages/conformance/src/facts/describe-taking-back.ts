import { expect, test } from "vitest";
import { passTime } from "../pass-time.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listFacts, shortFacts, shortTimeline } from "./list-facts.ts";

const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });

/** Statements that end others, or say that they never held. */
export function describeTakingBack(suite: Suite): void {
  test("a retraction ends what it names when it was told, and keeps it known of before", async () => {
    const scope = suite.newScope();
    const gone = anaLivesIn("Porto", { retracts: true, observedAt: "2026-05-01" });
    await writeTriples(suite.memory, scope, [porto, gone]);
    expect(await shortFacts(suite.memory, scope)).toEqual([]);
    expect(await shortTimeline(suite.memory, scope)).toEqual(["Porto 2026-03-05..2026-05-01"]);
    const during = await shortFacts(suite.memory, scope, { validAt: "2026-04-01" });
    expect(during).toEqual(["Porto 2026-03-05..2026-05-01"]);
  });

  test("a retraction says itself since when it holds no longer", async () => {
    const scope = suite.newScope();
    const gone = { retracts: true, validTo: "2026-04-01", observedAt: "2026-05-01" };
    await writeTriples(suite.memory, scope, [anaLivesIn("Porto", gone), porto]);
    expect(await shortTimeline(suite.memory, scope)).toEqual(["Porto 2026-03-05..2026-04-01"]);
  });

  test("a retraction of another value leaves this one alone", async () => {
    const scope = suite.newScope();
    const gone = anaLivesIn("Lisbon", { retracts: true, observedAt: "2026-05-01" });
    await writeTriples(suite.memory, scope, [porto, gone]);
    expect(await shortFacts(suite.memory, scope)).toEqual(["Porto 2026-03-05.."]);
  });

  test("of values side by side a retraction ends the one it names", async () => {
    const scope = suite.newScope();
    const speaks = { subject: "Ana", predicate: "speaks", observedAt: "2026-03-01" };
    await writeTriples(suite.memory, scope, [
      { ...speaks, object: "Greek" },
      { ...speaks, object: "Dutch" },
      { ...speaks, object: "Greek", retracts: true, observedAt: "2026-05-01" },
    ]);
    expect(await shortFacts(suite.memory, scope)).toEqual(["Dutch 2026-03-01.."]);
  });

  test("what was retracted can hold again", async () => {
    const scope = suite.newScope();
    const gone = anaLivesIn("Porto", { retracts: true, observedAt: "2026-05-01" });
    const back = anaLivesIn("Porto", { observedAt: "2026-07-01" });
    await writeTriples(suite.memory, scope, [porto, gone, back]);
    expect(await shortTimeline(suite.memory, scope)).toEqual([
      "Porto 2026-03-05..2026-05-01",
      "Porto 2026-07-01..",
    ]);
  });

  describeCorrecting(suite);
}

function describeCorrecting(suite: Suite): void {
  const corrected = anaLivesIn("Braga", { corrects: "Porto", observedAt: "2026-05-01" });

  test("a correction takes the place and the start of what never held", async () => {
    const scope = suite.newScope();
    const [, correction = ""] = await writeTriples(suite.memory, scope, [porto, corrected]);
    const facts = await listFacts(suite.memory, scope);
    expect(facts.map(({ supports }) => supports)).toEqual([[correction]]);
    expect(await shortTimeline(suite.memory, scope)).toEqual(["Braga 2026-03-05.."]);
    expect(await shortFacts(suite.memory, scope, { validAt: "2026-04-01" })).toEqual([
      "Braga 2026-03-05..",
    ]);
  });

  test("a correction that arrives first corrects what arrives later", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [corrected, porto]);
    expect(await shortTimeline(suite.memory, scope)).toEqual(["Braga 2026-03-05.."]);
  });

  test("what was corrected stays known of the time when it was believed", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto]);
    const [before] = await listFacts(suite.memory, scope);
    await passTime(suite.memory);
    await writeTriples(suite.memory, scope, [corrected]);
    const read = await suite.memory.fact(before?.id ?? "");
    expect(read).toMatchObject({ id: before?.id, recordedFrom: before?.recordedFrom });
    expect(read.recordedTo).not.toBeNull();
    const all = await listFacts(suite.memory, scope, { includeSuperseded: true });
    expect(all.map(({ object }) => object)).toHaveLength(2);
    const unknown = await memoryErrorOf(suite.memory.fact(`${before?.id ?? ""}x`));
    expect(unknown.name).toBe("NotFoundError");
  });

  test("a correction of what was never told is a statement of its own", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [corrected]);
    expect(await shortFacts(suite.memory, scope)).toEqual(["Braga 2026-05-01.."]);
  });
}
