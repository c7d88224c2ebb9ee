import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { LeaseKeeper } from "./lease-keeper.ts";

test("one keeper holds a lease at a time, and the next may have it when it is given back", async () => {
  const storage = createMemoryStorage();
  const first = new LeaseKeeper(storage, "derivation");
  const second = new LeaseKeeper(storage, "derivation");
  expect(await first.take()).toBe(true);
  expect(await first.take()).toBe(true);
  expect(await second.take()).toBe(false);
  await first.release();
  expect(await second.take()).toBe(true);
  await second.release();
});

test("leases of other names are in nobody's way", async () => {
  const storage = createMemoryStorage();
  const keepers = ["a", "b"].map((name) => new LeaseKeeper(storage, name));
  expect(await Promise.all(keepers.map((keeper) => keeper.take()))).toEqual([true, true]);
  await Promise.all(keepers.map((keeper) => keeper.release()));
});

test("a lease is renewed while it is held", async () => {
  vi.useFakeTimers();
  try {
    const storage = createMemoryStorage();
    const held = new LeaseKeeper(storage, "derivation");
    await held.take();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await new LeaseKeeper(storage, "derivation").take()).toBe(false);
    await held.release();
  } finally {
    vi.useRealTimers();
  }
});

test("the lease of a process that died is free when its time is up", async () => {
  const storage = createMemoryStorage();
  const nowMs = Date.now();
  await storage.takeLease({ name: "derivation", holder: "dead", nowMs, untilMs: nowMs + 30 });
  const keeper = new LeaseKeeper(storage, "derivation");
  expect(await keeper.take()).toBe(false);
  await vi.waitFor(async () => expect(await keeper.take()).toBe(true));
  await keeper.release();
});
