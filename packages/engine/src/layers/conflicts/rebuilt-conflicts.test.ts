import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../../embedded-memory.ts";
import { createMemoryStorage } from "../../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../../storage/storage.ts";

const scope = "org:acme/user:ana";
const observedAt = "2026-03-05";

test.each<[string, () => Promise<Storage>]>([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["lists", async () => createMemoryStorage()],
])("what was decided of a conflict is decided after a rebuild in %s", async (_, open) => {
  const memory = createEmbeddedMemory(await open());
  for (const predicate of ["lives_in", "works_at"]) {
    const items = ["Porto", "Braga"].map((object) => ({
      triple: { subject: "Ana", predicate, object, validFrom: observedAt },
      observedAt,
    }));
    await memory.experienceBulk(scope, items, { wait: "consolidated" });
  }
  const [one, other] = (await memory.conflicts(scope)).items;
  const winner = one?.facts[0]?.id ?? "";
  await memory.resolveConflict(one?.id ?? "", { action: "pick", winner });
  await memory.resolveConflict(other?.id ?? "", { action: "dismiss" });
  const read = async (): Promise<readonly unknown[]> => [
    (await memory.facts(scope)).items,
    (await memory.conflicts(scope, { status: "all" })).items,
  ];
  const before = await read();
  await memory.rebuild();
  await memory.buildBeliefs(scope);
  expect(await read()).toEqual(before);
  expect((await memory.conflicts(scope)).items).toEqual([]);
  await memory.close();
});
