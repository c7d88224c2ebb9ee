import { toEnvelope } from "@keepsake/core";
import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { findEventsNaming } from "../forget/find-events-naming.ts";
import { toCapture } from "../log/to-capture.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "../testing/audit-of.ts";
import { splitWords } from "../text/split-words.ts";

const scope = "org:a/user:x";
const texts = [
  "Die Straße ist gesperrt",
  "Η οδός είναι κλειστή",
  "جاء مُحَمَّد أمس",
  "어제 iPhone을 샀다",
  "昨日、ゲームを買いました",
  "byłem w Łodzi",
  "ağrı ışıkları",
  "set userName first",
  "क्\u200dषमा कीजिए",
  "they co\u00adoperate",
];

const names = ["Straße", "οδός", "مُحَمَّد"];

/** Writes events as files hold them that were written before texts were folded for search. */
async function writeAsBefore(storage: Storage): Promise<void> {
  const captures = texts.map((text) => ({
    ...toCapture(toEnvelope(scope, { text })),
    indexText: splitWords(text).join(" "),
  }));
  await storage.commitEvents([{ scope, captures, audit: auditOf(scope) }]);
}

test.each([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["the plainest storage", () => Promise.resolve(createMemoryStorage())],
])("what an older file on %s holds is found, also by a name to forget", async (_, open) => {
  const storage = await open();
  await writeAsBefore(storage);
  const memory = createEmbeddedMemory(storage, { retentionSweepMs: 0 });
  for (const text of texts) {
    const { layers } = await memory.recall(scope, { query: text, neighbours: false });
    expect(layers.events.map(({ content }) => content)).toMatchObject([{ text }]);
  }
  for (const [index, name] of names.entries()) {
    const found = await Promise.all(
      (await findEventsNaming(storage, scope, [name])).map((id) => memory.event(id)),
    );
    expect(found.map(({ content }) => content)).toMatchObject([{ text: texts[index] }]);
  }
  await memory.close();
});
