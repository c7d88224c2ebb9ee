import { groupsAround } from "../layers/episodes/groups-around.ts";
import type { EventPlace } from "../storage/forgetting-storage.ts";
import type { Storage } from "../storage/storage.ts";

/** How many episodes of a scope some of its events belong to. */
export async function countEpisodes(
  storage: Storage,
  scope: string,
  events: readonly EventPlace[],
): Promise<number> {
  const [event, ...others] = events;
  return event === undefined || others.length > 0
    ? (await groupsAround(storage, scope, events)).length
    : await countOfOne(storage, scope, event);
}

/** One event belongs to one episode, whatever is around it, unless it is withheld from all. */
async function countOfOne(
  storage: Storage,
  scope: string,
  { id, observedAtMs }: EventPlace,
): Promise<number> {
  const moment = { fromMs: observedAtMs, toMs: observedAtMs + 1 };
  const [timeline = []] = await storage.readWindows(scope, [moment]);
  return timeline.some((event) => event.id === id && !event.isWithheld) ? 1 : 0;
}
