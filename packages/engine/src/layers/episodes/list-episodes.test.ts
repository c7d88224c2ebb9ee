import {
  type Episode,
  type EpisodeFilter,
  NotFoundError,
  type Page,
  ValidationError,
} from "@keepsake/core";
import { expect, test } from "vitest";
import { createMemoryStorage } from "../../storage/memory/memory-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { remember } from "../../testing/remember.ts";
import { buildEpisodes } from "./build-episodes.ts";
import { findEpisode } from "./find-episode.ts";
import { listEpisodes } from "./list-episodes.ts";

const scope = "org:acme/user:ana";

function list(storage: Storage, filter: EpisodeFilter = {}): Promise<Page<Episode>> {
  const readPage = (next: EpisodeFilter): Promise<Page<Episode>> => list(storage, next);
  return listEpisodes(storage, scope, { filter, readPage });
}

async function titles(page: Page<Episode>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { title } of page) {
    found.push(title);
  }
  return found;
}

async function openTalks(): Promise<{ storage: Storage; ids: readonly string[] }> {
  const storage = createMemoryStorage();
  const ids = await remember(storage, scope, [
    { text: "Hi! Can you help me?", role: "user", observedAt: "2025-03-05T10:00:00Z" },
    {
      text: "Of course I can help with it.",
      role: "assistant",
      observedAt: "2025-03-05T10:01:00Z",
    },
    { text: "We paint the kitchen green.", role: "user", observedAt: "2025-03-05T10:02:00Z" },
    {
      text: "Bo plays the cello.",
      role: "user",
      speaker: "Bo",
      observedAt: "2025-03-06T09:00:00Z",
    },
    {
      text: "The boat leaks again.",
      role: "user",
      observedAt: "2025-03-07T09:00:00Z",
      labels: ["session:7"],
    },
  ]);
  return { storage, ids };
}

test("episodes are told newest first, with who took part and which events they hold", async () => {
  const { storage, ids } = await openTalks();
  const { items, hasMore } = await list(storage);
  expect(hasMore).toBe(false);
  expect(items.map(({ title }) => title)).toEqual([
    "The boat leaks again.",
    "Bo plays the cello.",
    "We paint the kitchen green.",
  ]);
  expect(items[0]?.conversation).toBe("session:7");
  expect(items[2]).toMatchObject({
    id: ids[0]?.replace("evt_", "ep_"),
    scope,
    startedAt: "2025-03-05T10:00:00.000Z",
    endedAt: "2025-03-05T10:02:00.000Z",
    conversation: null,
    actors: ["user", "assistant"],
    eventIds: ids.slice(0, 3),
    causalChain: [],
  });
});

test("pages give every episode once", async () => {
  const { storage } = await openTalks();
  const whole = await titles(await list(storage));
  expect(await titles(await list(storage, { limit: 1 }))).toEqual(whole);
  const { nextCursor } = await list(storage, { limit: 1 });
  await expect(list(storage, { limit: 1, actor: "bo", cursor: nextCursor ?? "" })).rejects.toThrow(
    ValidationError,
  );
});

test("an actor is found in any case", async () => {
  const { storage } = await openTalks();
  expect(await titles(await list(storage, { actor: "bo" }))).toEqual(["Bo plays the cello."]);
  expect(await titles(await list(storage, { actor: "Clara" }))).toEqual([]);
});

test("a stretch of time selects what has an instant in common with it", async () => {
  const { storage } = await openTalks();
  const during = async (from: string, to: string): Promise<readonly string[]> =>
    await titles(await list(storage, { overlapping: { from, to } }));
  expect(await during("2025-03-05T10:02:00Z", "2025-03-06")).toEqual([
    "We paint the kitchen green.",
  ]);
  expect(await during("2025-03-05", "2025-03-05T10:00:00Z")).toEqual([]);
  await expect(during("2025-03-06", "2025-03-05")).rejects.toMatchObject({
    field: "overlapping.to",
  });
});

test("the view decides whose episodes are told", async () => {
  const { storage } = await openTalks();
  const text = "The office moves to Rua Nova.";
  await remember(storage, "org:acme", [{ text, observedAt: "2025-04-01" }]);
  await remember(storage, `${scope}/task:trip`, [
    { text: "Pack the tent.", observedAt: "2025-04-02" },
  ]);
  expect(await titles(await list(storage))).toHaveLength(3);
  expect((await titles(await list(storage, { view: "holistic" })))[0]).toBe(text);
  expect((await titles(await list(storage, { view: "descend" })))[0]).toBe("Pack the tent.");
});

test("any id that names an episode finds it, with the chain of its replies", async () => {
  const { storage, ids } = await openTalks();
  for (const id of ids.slice(0, 3)) {
    const episode = await findEpisode(storage, id.replace("evt_", "ep_"));
    expect(episode.eventIds).toEqual(ids.slice(0, 3));
    expect(episode.causalChain.map(({ from, to }) => [from, to])).toEqual([
      [ids[0], ids[1]],
      [ids[1], ids[2]],
    ]);
  }
});

test.each(["ep_none", "evt_none", ""])("there is no episode %j", async (id) => {
  const { storage } = await openTalks();
  await expect(findEpisode(storage, id)).rejects.toThrow(NotFoundError);
});

test("a forgotten event is in no episode, neither as title nor as id", async () => {
  const { storage, ids } = await openTalks();
  await storage.forgetEvents(scope, { ids: [ids[2] ?? "", ids[3] ?? ""] });
  expect(await titles(await list(storage))).toEqual([
    "The boat leaks again.",
    "Of course I can help with it.",
  ]);
  await expect(findEpisode(storage, ids[3]?.replace("evt_", "ep_") ?? "")).rejects.toThrow(
    NotFoundError,
  );
});

test("building episodes counts them and tells the newest", async () => {
  const { storage } = await openTalks();
  const { built, items } = await buildEpisodes(storage, scope);
  expect(built).toBe(3);
  expect(items[0]?.title).toBe("The boat leaks again.");
});
