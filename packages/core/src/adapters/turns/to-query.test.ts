import { expect, test } from "vitest";
import { fenceMemory } from "../memory-fence.ts";
import { toQuery } from "./to-query.ts";

test("a query is what the user said, without what was recalled", () => {
  expect(toQuery(`${fenceMemory("[1] Ana: I moved.")}Where does Ana live?`)).toBe(
    "Where does Ana live?",
  );
});

test("of a long text the beginning and the end are looked for", () => {
  const query = toQuery(`Read this: ${"😀".repeat(500_000)} Who wrote it?`);
  expect(query.length).toBeLessThanOrEqual(4_001);
  expect(query).toMatch(/^Read this: .*[^]*Who wrote it\?$/);
  expect(query.isWellFormed()).toBe(true);
});
