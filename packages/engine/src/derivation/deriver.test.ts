import type { Memory } from "@keepsake/core";
import { afterEach, expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import type { Extraction, Extractor, Turn } from "../extraction/extractor.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openMemory } from "../open-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const scope = "user:ana";
const folder = useTemporaryFolder();
const open: Memory[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((memory) => memory.close()));
});

/** Reads `KEY is VALUE`, and notes every turn that it reads. */
function createNoting(
  read: string[],
  extract: (turn: Turn) => Extraction = readNothing,
): Extractor {
  return {
    name: "noting",
    extract(turn) {
      read.push(turn.eventId);
      return extract(turn);
    },
  };
}

function readNothing(): Extraction {
  return { claims: [], names: [] };
}

function openOver(...options: Parameters<typeof createEmbeddedMemory>): Memory {
  const memory = createEmbeddedMemory(...options);
  open.push(memory);
  return memory;
}

test("every event is read once, in order of arrival, also by two memories over one storage", async () => {
  const storage = await openSqliteStorage(":memory:");
  const read: string[] = [];
  const extractor = createNoting(read);
  const [one, two] = [openOver(storage, { extractor }), openOver(storage, { extractor })];
  const texts = Array.from({ length: 150 }, (_, index) => `note ${index}`);
  const { results } = await one.experienceBulk(scope, texts);
  const { eventId } = await two.experience(scope, "the last", { wait: "consolidated" });
  await one.buildBeliefs(scope);
  expect(read).toEqual([...results.map((result) => result.eventId), eventId]);
});

test("what one process left is derived by the next that opens the file", async () => {
  const path = folder.join("memory.db");
  const stuck = await openMemory({ path, extractor: { name: "stuck", extract: waitForever } });
  const { eventId } = await stuck.experience(scope, "left over");
  await stuck.close();
  const read: string[] = [];
  const next = await openMemory({ path, extractor: createNoting(read) });
  await next.buildBeliefs(scope);
  await next.close();
  expect(read).toEqual([eventId]);
});

function waitForever(): Promise<never> {
  return new Promise(() => undefined);
}

test("an event that arrived while another was read waits its turn", async () => {
  const read: string[] = [];
  const memory = openOver(createMemoryStorage(), { extractor: createNoting(read) });
  const ids = await Promise.all(
    ["a", "b", "c"].map(async (text) => (await memory.experience(scope, text)).eventId),
  );
  await memory.buildBeliefs(scope);
  expect(read).toEqual(ids);
});

test("an extractor that reports a problem leaves the event captured and says so", async () => {
  const problem = { extractor: "model:large", reason: "it answered nonsense" };
  const extractor = createNoting([], () => ({ claims: [], names: [], problem }));
  const memory = openOver(createMemoryStorage(), { extractor });
  const events = memory.lifecycle(scope, { kinds: ["extracted"] });
  const { eventId } = await memory.experience(scope, "I live in Porto.", { wait: "consolidated" });
  await memory.close();
  const told = [];
  for await (const event of events) {
    told.push(event);
  }
  expect(told).toMatchObject([{ kind: "extracted", scope, eventId, problem, claims: 0 }]);
});
