import { type Memory, PolicyDeniedError } from "@keepsake/core";
import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";

const scope = "org:acme/user:ana";
const members = [{ actor: "user:ana", role: "owner" }] as const;
const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };
const storages: readonly [string, () => Promise<Storage>][] = [
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["lists", async () => createMemoryStorage()],
];

async function readAudit(storage: Storage): Promise<readonly object[]> {
  const { bodies } = await storage.readAudit(0, 100);
  return bodies.map((body): object => JSON.parse(body));
}

async function attempt(
  calls: readonly ((memory: Memory) => Promise<unknown>)[],
  memory: Memory,
): Promise<void> {
  for (const call of calls) {
    await call(memory).catch(() => undefined);
  }
}

test.each(storages)("every change of an actor has a row of its own in %s", async (_, open) => {
  const storage = await open();
  const memory = createEmbeddedMemory(storage);
  const ana = memory.as("user:ana");
  await ana.experience(scope, "Hello.");
  await ana.addTimePhrase(scope, phrase);
  await ana.removeTimePhrase(scope, "sprint");
  await ana.removeTimePhrase(scope, "sprint").catch(() => undefined);
  await ana.registerScope(scope, { members });
  await ana.setMembers(scope, members);
  const { jobId } = await ana.synthesize(scope);
  await ana.deleteScope(scope, { records: "keep" });
  const rows = await readAudit(storage);
  const row = { actor: "user:ana", scope, decision: "allow", tier: "scope" };
  const expected = [
    { ...row, operation: "experience", capability: "scope.write" },
    { ...row, operation: "addTimePhrase", capability: "scope.write" },
    { ...row, operation: "removeTimePhrase", capability: "scope.write" },
    { ...row, operation: "registerScope", capability: "scope.create", details: { members } },
    { ...row, operation: "setMembers", capability: "scope.write.elevated", details: { members } },
    { ...row, operation: "synthesize", capability: "understanding.synthesize", details: { jobId } },
    { ...row, operation: "deleteScope", details: { records: "keep" } },
  ];
  expect(rows).toMatchObject(expected);
  expect(rows).toHaveLength(expected.length);
  expect(await storage.auditExtent()).toMatchObject({ length: expected.length });
  await memory.close();
});

test.each(storages)("every denial has a row that says why in %s", async (_, open) => {
  const storage = await open();
  const memory = createEmbeddedMemory(storage);
  const calls = [
    (bo: Memory) => bo.experience(scope, "Secret."),
    (bo: Memory) => bo.recall(scope, "Secret."),
    (bo: Memory) => bo.setMembers(scope, []),
    (bo: Memory) => bo.timePhrases(scope),
  ];
  await attempt(calls, memory.as("user:bo"));
  const rows = await readAudit(storage);
  const reason = "user:bo is no member of it";
  const row = { actor: "user:bo", scope, decision: "deny", tier: "scope", details: { reason } };
  expect(rows).toMatchObject([
    { ...row, operation: "experience", capability: "scope.write" },
    { ...row, operation: "recall", capability: "scope.read.local" },
    { ...row, operation: "setMembers", capability: "scope.write.elevated" },
    { ...row, operation: "timePhrases", capability: "temporal.phrases.read" },
  ]);
  expect(JSON.stringify(rows)).not.toContain("Secret");
  await memory.close();
});

test.each(storages)(
  "who would act as another is told of in the audit log in %s",
  async (_, open) => {
    const storage = await open();
    const memory = createEmbeddedMemory(storage);
    expect(() => memory.as("user:eve").as("user:ana")).toThrow(PolicyDeniedError);
    await expect
      .poll(() => readAudit(storage))
      .toMatchObject([
        {
          actor: "user:eve",
          scope: null,
          operation: "as",
          capability: "auth.mint",
          decision: "deny",
        },
      ]);
    await memory.close();
  },
);
