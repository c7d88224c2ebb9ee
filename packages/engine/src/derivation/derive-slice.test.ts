import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { withMethods } from "../storage/with-methods.ts";
import { createThreeWordExtractor } from "../testing/three-word-extractor.ts";

const scope = "org:acme";

test.each([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["the plainest storage", async () => createMemoryStorage()],
])("on %s what is to be mended is mended before turns are read by it", async (_name, open) => {
  const storage = await open();
  let forgetNow: string | null = null;
  const watched = withMethods(storage, {
    async nextRepairs() {
      const repairs = await storage.nextRepairs();
      const id = forgetNow;
      if (id !== null && (await storage.derivationState(scope)).lastRow > throughRow) {
        forgetNow = null;
        await storage.forgetEvents(scope, { ids: [id] });
      }
      return repairs;
    },
  });
  const memory = createEmbeddedMemory(watched, { extractor: createThreeWordExtractor() });
  const { eventId } = await memory.experience(scope, "Ana likes Tea.");
  await memory.experience(scope, "She likes Faro. Bea likes Rome.", { wait: "consolidated" });
  const throughRow = (await storage.derivationState(scope)).lastRow;
  forgetNow = eventId;
  await memory.experience(scope, "She likes Porto.", { wait: "consolidated" });
  expect(forgetNow).toBeNull();
  await memory.buildBeliefs(scope);
  const told = async (): Promise<readonly string[]> =>
    (await memory.facts(scope)).items.map(({ text }) => text).toSorted();
  expect(await told()).toEqual(["Bea likes Porto", "Bea likes Rome"]);
  await memory.rebuild();
  expect(await told()).toEqual(["Bea likes Porto", "Bea likes Rome"]);
  await memory.close();
});
