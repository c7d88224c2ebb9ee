import { expect, test } from "vitest";
import { measureLargeScope } from "./large-scope.ts";

test("a scope is asked with an embedder and without", async () => {
  const { turns, wordsP50Ms, embedderP50Ms } = await measureLargeScope(20, 3);
  expect(turns).toBe(20);
  expect(wordsP50Ms).toBeGreaterThan(0);
  expect(embedderP50Ms).toBeGreaterThan(0);
});
