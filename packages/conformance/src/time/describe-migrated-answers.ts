import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { type Migration, question } from "./migration.ts";

/** Answers about a service that moved. */
export function describeMigratedAnswers(suite: Suite, told: Migration): void {
  test.each([
    ["of now", { question }, "cockroachdb"],
    ["of the day before", { question, temporal: { asOfValid: "2026-03-14" } }, "postgres"],
    ["with a month as a window", { question, temporal: { natural: "February 2026" } }, "postgres"],
    [
      "that names a time in plain words",
      { question: "What database did the payments service use in February 2025?" },
      "postgres",
    ],
  ])("answers a question %s", async (_, request, word) => {
    const given = await suite.memory.answer(told.scope, request);
    expect(given.answer).toContain(word);
    expect(given.citations.map(({ id }) => id)).toEqual([told.ids[word === "postgres" ? 0 : 1]]);
  });

  test("answers as it would have before the move was told", async () => {
    const given = await suite.memory.answer(told.scope, {
      question,
      temporal: { asOf: told.beforeMove },
    });
    expect(given.answer).toContain("postgres");
    expect(given.asOf).toBe(told.beforeMove);
  });
}
