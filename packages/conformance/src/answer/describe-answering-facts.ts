import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const lisbon = anaLivesIn("Lisbon", { observedAt: "2025-01-01" });
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });
const question = "Where does Ana live?";

/** Answers to what was told as data. */
export function describeAnsweringFacts(suite: Suite): void {
  describe("of facts", () => {
    test.each([
      ["in the order of the world", [lisbon, porto]],
      ["late", [porto, lisbon]],
    ])("the present one is the answer, told %s", async (_, told) => {
      const scope = suite.newScope();
      const ids = await writeTriples(suite.memory, scope, told);
      const { answer, citations } = await suite.memory.answer(scope, question);
      expect(answer).toContain("Porto");
      expect(answer).not.toContain("Lisbon");
      expect(citations.map(({ id }) => id)).toEqual([ids[told.indexOf(porto)]]);
    });

    test("the past one answers a question about the past", async () => {
      const scope = suite.newScope();
      const [eventId] = await writeTriples(suite.memory, scope, [lisbon, porto]);
      const asked = "Where did Ana live in June 2025?";
      const { answer, citations } = await suite.memory.answer(scope, asked);
      expect(answer).toContain("Lisbon");
      expect(answer).not.toContain("Porto");
      expect(citations.map(({ id }) => id)).toEqual([eventId]);
    });

    test("a corrected one is not the answer, nor is a retracted one", async () => {
      const scope = suite.newScope();
      const braga = anaLivesIn("Braga", { corrects: "Porto", observedAt: "2026-04-01" });
      await writeTriples(suite.memory, scope, [porto, braga]);
      const corrected = await suite.memory.answer(scope, question);
      expect(corrected.answer).toContain("Braga");
      expect(corrected.answer).not.toContain("Porto");
      const gone = anaLivesIn("Braga", { retracts: true, observedAt: "2026-05-01" });
      await writeTriples(suite.memory, scope, [gone]);
      const retracted = await suite.memory.answer(scope, question);
      expect(retracted).toMatchObject({ abstained: true, citations: [] });
    });

    describeSideBySide(suite);
  });
}

function describeSideBySide(suite: Suite): void {
  test("those side by side are all in the answer", async () => {
    const scope = suite.newScope();
    const speaks = { subject: "Ana", predicate: "speaks", observedAt: "2026-03-05" };
    await writeTriples(suite.memory, scope, [
      { ...speaks, object: "Greek" },
      { ...speaks, object: "Dutch" },
    ]);
    const asked = "Which languages does Ana speak?";
    const { answer, citations } = await suite.memory.answer(scope, asked);
    expect(answer).toContain("Greek");
    expect(answer).toContain("Dutch");
    expect(citations).toHaveLength(2);
  });

  test("of one scope they answer no question in another", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto]);
    for (const other of [`${scope}b`, scope.split("/")[0] ?? ""]) {
      const told = await suite.memory.answer(other, question);
      expect(told).toMatchObject({ abstained: true, citations: [] });
    }
    const below = await suite.memory.answer(`${scope}/session:1`, question);
    expect(below.answer).toContain("Porto");
  });
}
