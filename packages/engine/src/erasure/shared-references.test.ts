import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { openMemory } from "../open-memory.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const other = "org:acme";

test("facts and concepts of other scopes that rest on what is erased are told, and go with it", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const triple = { subject: "Ana", predicate: "lives_in", object: "Porto" };
  const { eventId } = await memory.experience(scope, { triple }, { wait: "consolidated" });
  await memory.experience(other, { triple }, { wait: "consolidated" });
  await memory.experience(other, { triple: { ...triple, subject: "Bea" } });
  await memory.buildBeliefs(other);
  await memory.synthesize(other, { topics: ["Ana"] });
  await vi.waitFor(async () => {
    expect((await memory.understanding(other)).items).toHaveLength(1);
  });
  restOn(path, eventId);
  const preview = await memory.previewErasure(scope);
  expect(preview.sharedReferences).toEqual([{ scope: other, records: 2 }]);
  await memory.erase(scope, { fromPreviewId: preview.previewId }, { wait: "completed" });
  expect((await memory.understanding(other)).items).toEqual([]);
  const facts = (await memory.facts(other)).items;
  expect(facts.map(({ subject, supports }) => [subject.name, supports.length])).toEqual([
    ["Ana", 1],
    ["Bea", 1],
  ]);
  expect(facts.flatMap(({ supports }) => supports)).not.toContain(eventId);
  expect((await memory.previewErasure(scope)).sharedReferences).toEqual([]);
  await memory.close();
});

/** Makes the fact about Ana and the concepts of the other scope rest on an event, as no derivation does yet. */
function restOn(path: string, eventId: string): void {
  const database = new DatabaseSync(path);
  database
    .prepare(
      `INSERT INTO fact_supports SELECT facts.row, events.row, 0, 1 FROM facts, events, scopes
       WHERE events.id = ? AND scopes.path = ? AND facts.scope = scopes.number
         AND subject_name = 'Ana'`,
    )
    .run(eventId, other);
  database.prepare("UPDATE concepts SET body = json_set(body, '$.supports[#]', ?)").run(eventId);
  database.close();
}
