import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";

const names = Array.from({ length: 100 }, (_, index) => `n${index}`);

test("a hundred scopes can be founded at once, each by its writer", async () => {
  const memory = await openMemory({ path: ":memory:" });
  await Promise.all(
    names.map((name) => memory.as(`user:${name}`).experience(`team:${name}`, "Mine.")),
  );
  for (const name of names) {
    const { members } = await memory.scopeInfo(`team:${name}`);
    expect(members).toEqual([{ actor: `user:${name}`, role: "owner" }]);
  }
  await memory.close();
});

test("a hundred scopes can be registered at once", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const registered = await Promise.all(names.map((name) => memory.registerScope(`team:${name}`)));
  expect(registered.map(({ path }) => path)).toEqual(names.map((name) => `team:${name}`));
  await memory.close();
});

test("of a hundred who found the same scope at once one does, and the others are denied", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const writes = await Promise.allSettled(
    names.map((name) => memory.as(`user:${name}`).experience("team:one", "Mine.")),
  );
  const denied = writes.filter((write) => write.status === "rejected");
  expect(denied.map(({ reason }) => reason.code)).toEqual(Array(99).fill("NOT_A_MEMBER"));
  expect((await memory.scopeInfo("team:one")).members).toHaveLength(1);
  expect((await memory.events("team:one")).items).toHaveLength(1);
  await memory.close();
});
