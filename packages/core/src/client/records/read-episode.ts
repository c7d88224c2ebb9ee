import type { Episode } from "../../episodes/episode.ts";
import { type Reader, recordReader } from "./read-record.ts";

/** Reads an episode. */
export const readEpisode: Reader<Episode> = recordReader<Episode>(
  {
    id: "",
    scope: "",
    title: "",
    startedAt: "",
    endedAt: "",
    conversation: null,
    actors: [],
    eventIds: [],
    causalChain: [],
    recordedFrom: "",
  },
  { id: "episodeId" },
);
