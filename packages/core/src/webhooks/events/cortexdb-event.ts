import type { UnknownWebhookEvent } from "./unknown-event.ts";

/** What `episode.created` of CortexDB carries. */
export interface CortexdbEpisodeData {
  readonly episode_id: string;
  readonly event_id: string;
  readonly episode_type: string;
  readonly source: string;
}

/** A delivery of CortexDB, as it was sent. Its documentation shows the data of one name only. */
export type CortexdbWebhookEvent =
  | CortexdbEvent<"episode.created", CortexdbEpisodeData>
  | CortexdbEvent<
      "episode.forgotten" | "entity.created" | "entity.updated" | "extraction.completed",
      Readonly<Record<string, unknown>>
    >
  | UnknownWebhookEvent<"event">;

interface CortexdbEvent<Name extends string, Data> {
  readonly event: Name;
  readonly timestamp: string;
  readonly tenant_id: string;
  readonly data: Data;
}

export const cortexdbEventNames: readonly CortexdbWebhookEvent["event"][] = [
  "episode.created",
  "episode.forgotten",
  "entity.created",
  "entity.updated",
  "extraction.completed",
];
