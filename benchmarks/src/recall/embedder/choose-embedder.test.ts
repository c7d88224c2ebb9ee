import { afterEach, expect, test, vi } from "vitest";
import { chooseEmbedder } from "./choose-embedder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("an embedder that is not installed is none", async () => {
  vi.stubEnv("KEEPSAKE_MODELS", "/nowhere");
  expect(await chooseEmbedder("minilm")).toBeNull();
});

test("an embedder of no known name is refused", async () => {
  await expect(chooseEmbedder("word2vec")).rejects.toThrow("minilm, energetic-ai");
});
