import { recordNotFound } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arbitraryScopePair,
  scopePairExamples,
  withinScope,
} from "../arbitrary/arbitrary-scope-pair.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { lastRow, listAudit } from "./list-audit.ts";

/** The log of one scope beside those of others. */
export function describeSealedAudit(suite: Suite): void {
  test("a scope has its own rows, and none of any other, however near", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const pair = withinScope(suite.newScope(), generated);
      const { eventId } = await suite.memory.experience(pair.mine, "mine");
      await suite.memory.experience(pair.other, "of another");
      const rows = await listAudit(suite.memory, pair.mine);
      expect(rows.map(({ details }) => details)).toEqual([{ eventId }]);
      const sealed = suite.memory.scope(pair.mine);
      const foreign = await lastRow(suite.memory, pair.other);
      const error = await memoryErrorOf(sealed.auditRow(foreign.id));
      expect(error).toMatchObject({ name: "NotFoundError" });
      expect(error.message).toBe(recordNotFound("audit row", foreign.id).message);
    });
    await suite.check(property, scopePairExamples);
  });

  test("a sealed memory reads the log of its scope, and checks the whole", async () => {
    const scope = suite.newScope();
    const sealed = suite.memory.scope(scope);
    await sealed.experienceBulk(["one", "two"]);
    await sealed.experience("three");
    const rows = await listAudit(suite.memory, scope);
    expect((await sealed.audit({ limit: 1 })).items).toEqual(rows.slice(0, 1));
    expect(await sealed.auditRow(rows[1]?.id ?? "")).toEqual(rows[1]);
    expect(await sealed.verifyAudit()).toEqual(await suite.memory.verifyAudit());
  });
}
