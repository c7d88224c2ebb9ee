import type { JsonObject } from "../json.ts";
import type { EventContent } from "./event-content.ts";

/** One remembered experience, as it was written. */
export interface MemoryEvent {
  /** `evt_` and 26 characters; of one process, sorts in the order of writing. */
  readonly id: string;
  readonly scope: string;
  /** Kind of source: `conversation`, `observation`, `document`, … */
  readonly modality: string;
  readonly content: EventContent;
  /** Who said or did it: a name, or an actor id such as `user:ana`. */
  readonly observedActor: string | null;
  /** When it happened in the world, RFC 3339 in UTC. */
  readonly observedAt: string;
  /** When it was written, RFC 3339 in UTC. */
  readonly recordedAt: string;
  readonly labels: readonly string[];
  /** What the writer keeps with it for its own use; recall does not look there. */
  readonly metadata: JsonObject;
}
