import { DatabaseSync } from "node:sqlite";
import type { Memory, Policy } from "@keepsake/core";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const org = "org:acme";
const scope = "org:acme/user:ana";
const closed = "org:acme/user:bo";
const triple = { subject: "Ana", predicate: "lives_in", object: "Porto" };
const crossing = "forget.gdpr.cross_workspace";

interface Shared {
  readonly memory: Memory;
  readonly ana: Memory;
}

/** A scope of Ana's on which facts of two others rest, one of which she may read. */
async function openShared(policy: Policy): Promise<Shared> {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path, policy });
  await memory.registerScope(org, { members: [{ actor: "user:ana", role: "reader" }] });
  const { eventId } = await memory.experience(scope, { triple }, { wait: "consolidated" });
  for (const other of [org, closed]) {
    await memory.experience(other, { triple }, { wait: "consolidated" });
    restOn(path, eventId, other);
  }
  return { memory, ana: memory.as("user:ana") };
}

/** Makes the facts of another scope rest on an event, as no derivation does yet. */
function restOn(path: string, eventId: string, other: string): void {
  const database = new DatabaseSync(path);
  database
    .prepare(
      `INSERT INTO fact_supports SELECT facts.row, events.row, 0, 1 FROM facts, events, scopes
       WHERE events.id = ? AND scopes.path = ? AND facts.scope = scopes.number`,
    )
    .run(eventId, other);
  database.close();
}

test("a preview names of other scopes those that the actor may read", async () => {
  const { memory, ana } = await openShared({});
  const all = [org, closed].map((path) => ({ scope: path, records: 1 }));
  expect((await memory.previewErasure(scope)).sharedReferences).toEqual(all);
  const preview = await ana.previewErasure(scope);
  expect(preview.sharedReferences).toEqual(all.slice(0, 1));
  expect(JSON.stringify(preview)).not.toContain(closed);
  await memory.close();
});

test("where records of others rest on it, erasing takes being allowed to reach beyond the scope", async () => {
  const { memory, ana } = await openShared({ actors: { "user:ana": { deny: [crossing] } } });
  const { previewId } = await ana.previewErasure(scope);
  const requests = [
    { confirmAll: true },
    { selector: { labels: ["none"] } },
    { selector: { aboutSubject: "Ana" } },
    { fromPreviewId: previewId },
  ];
  const [whole, none, selected, previewed] = requests.map((request) => ana.erase(scope, request));
  for (const denied of [whole, selected, previewed]) {
    await expect(denied).rejects.toMatchObject({
      name: "PolicyDeniedError",
      capability: crossing,
      tier: "actor",
      message: expect.not.stringContaining(closed),
    });
  }
  expect(await none).toMatchObject({ scope });
  expect((await memory.events(scope)).items).toHaveLength(1);
  expect((await memory.audit(scope, { decision: "deny" })).items).toMatchObject(
    Array.from({ length: 3 }, () => ({ operation: "erase", capability: crossing })),
  );
  await memory.close();
});

test("it is asked for also where no scope is told, as none may be read", async () => {
  const deny = { deny: ["scope.read.*", crossing] } as const;
  const { memory, ana } = await openShared({ actors: { "user:ana": deny } });
  const { previewId, sharedReferences } = await ana.previewErasure(scope);
  expect(sharedReferences).toEqual([]);
  await expect(ana.erase(scope, { fromPreviewId: previewId })).rejects.toMatchObject({
    capability: crossing,
  });
  expect((await memory.events(scope)).items).toHaveLength(1);
  await memory.close();
});

test("whoever may reaches all that rests on it, also what may not be read", async () => {
  const { memory, ana } = await openShared({});
  const { previewId } = await ana.previewErasure(scope);
  const erased = await ana.erase(scope, { fromPreviewId: previewId }, { wait: "completed" });
  expect(erased).toMatchObject({ status: "completed", deleted: { events: 1 } });
  const { items } = await memory.facts(org, { view: "descend" });
  expect(items.map((fact) => [fact.scope, fact.supports.length])).toEqual([
    [org, 1],
    [closed, 1],
  ]);
  await memory.close();
});
