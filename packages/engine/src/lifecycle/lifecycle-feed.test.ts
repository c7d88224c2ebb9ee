import type { LifecycleEvent } from "@keepsake/core";
import { expect, test } from "vitest";
import { LifecycleFeed } from "./lifecycle-feed.ts";

async function collect(events: AsyncIterable<LifecycleEvent>): Promise<readonly LifecycleEvent[]> {
  const collected: LifecycleEvent[] = [];
  for await (const event of events) {
    collected.push(event);
  }
  return collected;
}

test("a follower gets what happens in its scope and below, in order, until the feed is closed", async () => {
  const feed = new LifecycleFeed();
  const followed = collect(feed.follow("org:a", {}, undefined));
  for (const scope of ["org:a", "org:ab", "org:a/user:ana", "org:b"]) {
    feed.tell({ kind: "captured", scope, eventId: `evt_${scope}` });
  }
  feed.close();
  expect((await followed).map(({ scope }) => scope)).toEqual(["org:a", "org:a/user:ana"]);
});

test("kinds and one event can be asked for", async () => {
  const feed = new LifecycleFeed();
  const filter = { kinds: ["extracted"], eventId: "evt_2" } as const;
  const followed = collect(feed.follow("org:a", filter, undefined));
  for (const eventId of ["evt_1", "evt_2"]) {
    feed.tell({ kind: "captured", scope: "org:a", eventId });
    feed.tell({ kind: "extracted", scope: "org:a", eventId, claims: 2 });
  }
  feed.close();
  expect(await followed).toMatchObject([{ kind: "extracted", eventId: "evt_2", claims: 2 }]);
});

test("following ends when its signal aborts, with what happened before", async () => {
  const feed = new LifecycleFeed();
  const controller = new AbortController();
  const followed = collect(feed.follow("org:a", {}, controller.signal));
  feed.tell({ kind: "captured", scope: "org:a", eventId: "evt_1" });
  controller.abort();
  feed.tell({ kind: "captured", scope: "org:a", eventId: "evt_2" });
  expect((await followed).map(({ eventId }) => eventId)).toEqual(["evt_1"]);
});

test("a follower that stops taking is told nothing more, and others go on", async () => {
  const feed = new LifecycleFeed();
  const other = collect(feed.follow("org:a", {}, undefined));
  const iterator = feed.follow("org:a", {}, undefined)[Symbol.asyncIterator]();
  feed.tell({ kind: "captured", scope: "org:a", eventId: "evt_1" });
  expect((await iterator.next()).value).toMatchObject({ eventId: "evt_1" });
  await iterator.return?.();
  feed.tell({ kind: "captured", scope: "org:a", eventId: "evt_2" });
  feed.close();
  expect(await other).toHaveLength(2);
});

test("who takes too slowly is told how many it missed, and the newest follow", async () => {
  const feed = new LifecycleFeed();
  const followed = collect(feed.follow("org:a", {}, undefined));
  for (let count = 0; count < 10_001; count += 1) {
    feed.tell({ kind: "captured", scope: "org:a", eventId: `evt_${count}` });
  }
  feed.close();
  expect(await followed).toMatchObject([
    { kind: "lagging", missed: 10_000, eventId: null },
    { kind: "captured", eventId: "evt_10000" },
  ]);
});

test("following a closed feed ends at once", async () => {
  const feed = new LifecycleFeed();
  feed.close();
  expect(await collect(feed.follow("org:a", {}, undefined))).toEqual([]);
});

test("a follower that is told to return while it waits ends at once", async () => {
  const feed = new LifecycleFeed();
  const follower = feed.follow("org:a", {}, undefined)[Symbol.asyncIterator]();
  const next = follower.next();
  const returned = follower.return?.();
  const ended = await Promise.race([
    Promise.all([next, returned]).then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 200)),
  ]);
  expect(ended).toBe(true);
  expect(feed.isFollowed).toBe(false);
});
