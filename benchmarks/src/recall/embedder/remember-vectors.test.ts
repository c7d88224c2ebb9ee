import { expect, test } from "vitest";
import { rememberVectors } from "./remember-vectors.ts";

test("a text is worked out once, and every call has its vectors in order", async () => {
  const seen: string[] = [];
  const embedder = rememberVectors({
    name: "lengths",
    dimensions: 1,
    encode: async (texts) => {
      seen.push(...texts);
      return await Promise.resolve(texts.map(({ length }) => [length]));
    },
  });
  const options = { kind: "document", signal: new AbortController().signal } as const;
  expect(await embedder.embed(["bb", "a", "bb"], options)).toEqual([[2], [1], [2]]);
  expect(await embedder.embed(["ccc", "a"], options)).toEqual([[3], [1]]);
  expect(seen).toEqual(["bb", "a", "ccc"]);
});
