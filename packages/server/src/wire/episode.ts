import type { Episode } from "@keepsake/core";

/** An episode as the wire has it: it is valid for as long as it lasted. */
export function toWireEpisode(episode: Episode): object {
  const { id, title, startedAt, endedAt, eventIds } = episode;
  return {
    ...episode,
    episodeId: id,
    summary: title,
    eventCount: eventIds.length,
    supports: eventIds,
    validFrom: startedAt,
    validTo: endedAt,
    recordedTo: null,
  };
}
