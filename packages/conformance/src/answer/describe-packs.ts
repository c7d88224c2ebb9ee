import { describe, expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const question = "Where does Ana live?";
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });

/** Answering from a pack that was recalled before. */
export function describePacks(suite: Suite): void {
  describe("from a pack", () => {
    test("names the pack, and cites what is in it", async () => {
      const scope = suite.newScope();
      const [eventId = ""] = await writeTriples(suite.memory, scope, [porto]);
      const { packId } = await suite.memory.recall(scope, question);
      const told = await suite.memory.answer(scope, { question, usePackId: packId });
      expect(told).toMatchObject({ packId, abstained: false });
      expect(told.answer).toContain("Porto");
      expect(told.citations.map(({ id }) => id)).toEqual([eventId]);
    });

    test("of another scope, also above or below, there is none", async () => {
      const scope = suite.newScope();
      await writeTriples(suite.memory, scope, [porto]);
      const { packId } = await suite.memory.recall(scope, question);
      const others = [suite.newScope(), scope.split("/")[0] ?? "", `${scope}/session:1`];
      for (const other of others) {
        const error = await memoryErrorOf(
          suite.memory.answer(other, { question, usePackId: packId }),
        );
        expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
      }
    });

    test("that never was there is none", async () => {
      const usePackId = "pack_00000000000000000000000000";
      const call = suite.memory.answer(suite.newScope(), { question, usePackId });
      expect((await memoryErrorOf(call)).name).toBe("NotFoundError");
    });

    test("that was recalled before something was forgotten there is none", async () => {
      const scope = suite.newScope();
      const [eventId = ""] = await writeTriples(suite.memory, scope, [porto]);
      const { packId } = await suite.memory.recall(scope, question);
      await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
      const call = suite.memory.answer(scope, { question, usePackId: packId });
      expect((await memoryErrorOf(call)).name).toBe("NotFoundError");
    });
  });
}
