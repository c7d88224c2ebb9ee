import type { Episode, EpisodeFilter, Memory } from "@keepsake/core";
import { collect } from "../list-events.ts";

/** Every episode of a scope, in the order of the listing. */
export async function listEpisodes(
  memory: Memory,
  scope: string,
  filter?: EpisodeFilter,
): Promise<readonly Episode[]> {
  return await collect(await memory.episodes(scope, filter));
}

/** The events of each episode of a scope, in the order of the listing. */
export async function groupsOf(
  memory: Memory,
  scope: string,
  filter?: EpisodeFilter,
): Promise<readonly (readonly string[])[]> {
  return (await listEpisodes(memory, scope, filter)).map(({ eventIds }) => eventIds);
}
