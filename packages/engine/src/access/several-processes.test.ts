import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();

test("members that are changed through one memory count at once through another on the file", async () => {
  const path = folder.join("memory.db");
  const [one, other] = [await openMemory({ path }), await openMemory({ path })];
  const bo = other.as("user:bo");
  const member = { actor: "user:bo", role: "reader" } as const;
  await one.experience("org:acme", "The door is green.");
  await expect(bo.recall("org:acme", "door")).rejects.toMatchObject({ code: "NOT_A_MEMBER" });
  await one.setMembers("org:acme", [member]);
  expect((await bo.recall("org:acme", "door")).layers.events).toHaveLength(1);
  await one.setMembers("org:acme", []);
  await expect(bo.recall("org:acme", "door")).rejects.toMatchObject({ code: "NOT_A_MEMBER" });
  await Promise.all([one.close(), other.close()]);
});

test("of two memories on one file one founds a scope", async () => {
  const path = folder.join("memory.db");
  const memories = [await openMemory({ path }), await openMemory({ path })];
  for (let round = 0; round < 10; round += 1) {
    const scope = `org:acme${round}`;
    const writes = await Promise.allSettled(
      memories.map((memory, index) => memory.as(`user:u${index}`).experience(scope, "Mine.")),
    );
    expect(writes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await memories[0]?.scopeInfo(scope))?.members).toHaveLength(1);
  }
  await Promise.all(memories.map((memory) => memory.close()));
});
