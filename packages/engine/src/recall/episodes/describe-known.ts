import type { Episode } from "@keepsake/core";
import { hash } from "node:crypto";
import { BoundedCache } from "../../bounded-cache.ts";
import { describeEpisodes, type FoundEpisode } from "../../layers/episodes/describe-episodes.ts";
import type { Storage } from "../../storage/storage.ts";

/** Ids of events that kept episodes tell in all, at about 50 bytes each; the rest counts as so many. */
const mostIds = 20_000;
const idsPerEpisode = 20;

const keptOfStorages = new WeakMap<Storage, BoundedCache<string, Episode>>();

/**
 * Tells some episodes. What was told is kept for the next recall: the same events always make the
 * same episode, and one with other events is read anew.
 */
export async function describeKnown(
  storage: Storage,
  found: readonly FoundEpisode[],
): Promise<readonly Episode[]> {
  const kept = keptOfStorages.get(storage) ?? createKept();
  keptOfStorages.set(storage, kept);
  const keys = found.map(keyOf);
  const before = keys.map((key) => kept.get(key));
  const unknown = found.filter((_, index) => before[index] === undefined);
  const told = await describeEpisodes(storage, unknown, { withCausalChain: false });
  const episodes = new Map(told.map((episode, index) => [unknown[index], episode]));
  return found.flatMap((group, index) => {
    const episode = before[index] ?? episodes.get(group);
    const key = keys[index];
    if (episode !== undefined && key !== undefined) {
      kept.set(key, episode);
    }
    return episode ?? [];
  });
}

function createKept(): BoundedCache<string, Episode> {
  return new BoundedCache({
    most: mostIds,
    sizeOf: ({ eventIds }: Episode) => eventIds.length + idsPerEpisode,
  });
}

function keyOf({ group }: FoundEpisode): string {
  return hash("sha1", group.events.map(({ id }) => id).join(" "));
}
