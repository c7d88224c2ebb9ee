import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { backUpMemory } from "./back-up-memory.ts";
import { checkMemory } from "./check-memory.ts";
import { openMemory } from "./open-memory.ts";
import { useTemporaryFolder } from "./testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "user:ana";

describe("a copy", () => {
  test("holds what was acknowledged before it was asked for, and is a memory of its own", async () => {
    const path = folder.join("memory.db");
    const memory = await openMemory({ path });
    const { eventId } = await memory.experience(scope, "I live in Porto.", {
      wait: "consolidated",
    });
    const to = folder.join("copy.db");
    await backUpMemory({ path, to });
    await memory.experience(scope, "I moved to Lisbon.");
    await memory.close();
    const copy = await openMemory({ path: to });
    expect((await copy.events(scope)).items.map(({ id }) => id)).toEqual([eventId]);
    expect((await copy.answer(scope, "Where do I live?")).answer).toContain("Porto");
    await copy.experience(scope, "I like Faro.");
    await copy.close();
    expect((await checkMemory({ path: to })).damage).toEqual([]);
  });

  test("comes to its end while there is no end of writing, and is one moment of it", async () => {
    const path = folder.join("memory.db");
    const memory = await openMemory({ path });
    const end = new AbortController();
    let written = 0;
    const writer = (async () => {
      while (!end.signal.aborted) {
        await memory.experienceBulk(scope, [`pair ${written} one`, `pair ${written} other`]);
        written += 1;
      }
    })();
    const copies = ["1.db", "2.db", "3.db"].map(folder.join);
    for (const to of copies) {
      await backUpMemory({ path, to });
    }
    end.abort();
    await writer;
    await memory.close();
    for (const to of copies) {
      const copy = await openMemory({ path: to });
      let events = 0;
      for await (const _ of await copy.events(scope, { limit: 500 })) {
        events += 1;
      }
      expect(events % 2).toBe(0);
      await copy.close();
      expect(await checkMemory({ path: to })).toMatchObject({ damage: [], audit: { valid: true } });
    }
  });
});

test.each(["missing.db", "notes.txt", "foreign.db", "nowhere/memory.db"])(
  "%s is refused as no memory file, and nothing is written",
  async (name) => {
    writeFileSync(
      folder.join("notes.txt"),
      "These are my notes, and no database at all.\n".repeat(20),
    );
    const foreign = new DatabaseSync(folder.join("foreign.db"));
    foreign.exec("CREATE TABLE notes (text TEXT)");
    foreign.close();
    const before = readdirSync(folder.path);
    const copying = backUpMemory({ path: folder.join(name), to: folder.join("copy.db") });
    await expect(copying).rejects.toMatchObject({ name: "ValidationError", field: "path" });
    expect(readdirSync(folder.path)).toEqual(before);
  },
);

test("what is there already is not written over, and a place that cannot be written is refused", async () => {
  const path = folder.join("memory.db");
  await (await openMemory({ path })).close();
  for (const to of [path, folder.join("nowhere/copy.db")]) {
    await expect(backUpMemory({ path, to })).rejects.toMatchObject({ field: "to" });
  }
  expect(existsSync(folder.join("nowhere"))).toBe(false);
});
