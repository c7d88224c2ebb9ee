import type { Episode } from "@keepsake/core";
import { hash } from "node:crypto";
import { describeEpisodes, type FoundEpisode } from "../../layers/episodes/describe-episodes.ts";
import type { Storage } from "../../storage/storage.ts";

const mostKept = 500;

const keptOfStorages = new WeakMap<Storage, Map<string, Episode>>();

/**
 * Tells some episodes. What was told is kept for the next recall: the same events always make the
 * same episode, and one with other events is read anew.
 */
export async function describeKnown(
  storage: Storage,
  found: readonly FoundEpisode[],
): Promise<readonly Episode[]> {
  const kept = keptOfStorages.get(storage) ?? new Map<string, Episode>();
  keptOfStorages.set(storage, kept);
  const keys = found.map(keyOf);
  const unknown = found.filter((_, index) => !kept.has(keys[index] ?? ""));
  const told = await describeEpisodes(storage, unknown, { withCausalChain: false });
  for (const [index, episode] of told.entries()) {
    const at = unknown[index];
    if (at !== undefined) {
      kept.set(keyOf(at), episode);
    }
  }
  const episodes = keys.flatMap((key) => kept.get(key) ?? []);
  dropOldest(kept);
  return episodes;
}

function keyOf({ group }: FoundEpisode): string {
  return hash("sha1", group.events.map(({ id }) => id).join(" "));
}

function dropOldest(kept: Map<string, Episode>): void {
  for (const key of kept.keys()) {
    if (kept.size <= mostKept) {
      return;
    }
    kept.delete(key);
  }
}
