import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { describeError } from "../testing/describe-error.ts";

test("a write that waits is not said to be consolidated where the memory is closed before", async () => {
  const extractor = { name: "stuck", extract: () => new Promise<never>(() => undefined) };
  const memory = createEmbeddedMemory(createMemoryStorage(), { extractor });
  const write = memory.experience("user:ana", "I moved.", { wait: "consolidated" });
  const outcome = describeError(write);
  await memory.close();
  expect(await outcome).toMatchObject({ name: "TimeoutError", code: "WAIT_TIMEOUT" });
});
