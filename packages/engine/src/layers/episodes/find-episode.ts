import { type Episode, recordNotFound } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { describeEpisodes } from "./describe-episodes.ts";
import { groupTurns } from "./group-turns.ts";

/**
 * The episode with this id, with its causal chain. Where two episodes grew together, the ids of both
 * name the one that they are now.
 *
 * @throws `NotFoundError` where there is none, or the event that it is named after was forgotten.
 */
export async function findEpisode(storage: Storage, id: string): Promise<Episode> {
  const eventId = typeof id === "string" && id.startsWith("ep_") ? `evt_${id.slice(3)}` : "";
  const named = eventId === "" ? null : await storage.findEvent(eventId);
  const timeline = named === null ? [] : await storage.readTimeline(named.scope);
  const group = groupTurns(timeline).find(({ events }) =>
    events.some((event) => event.id === eventId),
  );
  const found = named === null || group === undefined ? [] : [{ scope: named.scope, group }];
  const [episode] = await describeEpisodes(storage, found, { withCausalChain: true });
  if (episode === undefined) {
    throw recordNotFound("episode", id);
  }
  return episode;
}
